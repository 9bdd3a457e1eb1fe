<#
.SYNOPSIS
Has a PeakPlan server plan a file: uploads it, waits with a progress line, downloads what came of it.
让 PeakPlan 服务器为一个文件制定方案:上传、等待并显示进度、下载结果。
.PARAMETER InputFile
Workbook or JSON request.
.NOTES
PEAKPLAN_SERVER names the server (http://127.0.0.1:8080), PEAKPLAN_TOKEN holds a personal token where the server asks for one.
Exit codes: 0 a plan that passes the checker, 2 errors in the input, 3 no plan fits the limits, 1 anything else.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory = $true, Position = 0)][string]$InputFile,
    [Alias('o')][string]$Output,
    [string]$Json,
    [int]$Seconds,
    [long]$Steps,
    [long]$Seed,
    [ValidateSet('zh', 'en')][string]$Lang
)
$ErrorActionPreference = 'Stop'
Add-Type -AssemblyName System.Net.Http
$server = if ($env:PEAKPLAN_SERVER) { $env:PEAKPLAN_SERVER.TrimEnd('/') } else { 'http://127.0.0.1:8080' }
if (-not (Test-Path -LiteralPath $InputFile -PathType Leaf)) {
    [Console]::Error.WriteLine("There is no file $InputFile.")
    exit 2
}
$client = [System.Net.Http.HttpClient]::new()
if ($env:PEAKPLAN_TOKEN) {
    $client.DefaultRequestHeaders.Authorization =
        [System.Net.Http.Headers.AuthenticationHeaderValue]::new('Bearer', $env:PEAKPLAN_TOKEN)
}

function Read-Answer($response, [int]$wanted) {
    $body = $response.Content.ReadAsStringAsync().GetAwaiter().GetResult()
    if ([int]$response.StatusCode -ne $wanted) {
        try { $problem = $body | ConvertFrom-Json; [Console]::Error.WriteLine("$($problem.title): $($problem.detail)") }
        catch { [Console]::Error.WriteLine($body) }
        if ([int]$response.StatusCode -in 400, 413, 415, 422) { exit 2 } else { exit 1 }
    }
    $body | ConvertFrom-Json
}

function Save-File([string]$path, [string]$file) {
    $bytes = $client.GetByteArrayAsync("$server$path").GetAwaiter().GetResult()
    [System.IO.File]::WriteAllBytes($ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($file), $bytes)
}

try {
    $form = [System.Net.Http.MultipartFormDataContent]::new()
    $bytes = [System.IO.File]::ReadAllBytes((Resolve-Path -LiteralPath $InputFile).ProviderPath)
    $form.Add([System.Net.Http.ByteArrayContent]::new($bytes), 'file', [System.IO.Path]::GetFileName($InputFile))
    if ($PSBoundParameters.ContainsKey('Seconds')) { $form.Add([System.Net.Http.StringContent]::new("$Seconds"), 'seconds') }
    if ($PSBoundParameters.ContainsKey('Steps')) { $form.Add([System.Net.Http.StringContent]::new("$Steps"), 'steps') }
    if ($PSBoundParameters.ContainsKey('Seed')) { $form.Add([System.Net.Http.StringContent]::new("$Seed"), 'seed') }
    if ($Lang) { $form.Add([System.Net.Http.StringContent]::new($Lang), 'language') }
    $request = [System.Net.Http.HttpRequestMessage]::new('Post', "$server/api/v1/plans")
    $request.Headers.Add('Idempotency-Key', [guid]::NewGuid().ToString('N'))
    $request.Content = $form
    $job = Read-Answer $client.SendAsync($request).GetAwaiter().GetResult() 202

    do {
        Start-Sleep -Seconds 1
        $job = Read-Answer $client.GetAsync("$server/api/v1/jobs/$($job.id)").GetAwaiter().GetResult() 200
        Write-Progress -Activity 'PeakPlan' -Status "$($job.state) $($job.phase) $($job.objective) $($job.gap)"
    } until ($job.state -in 'DONE', 'CANCELLED', 'FAILED')
    if ($job.state -eq 'FAILED') {
        [Console]::Error.WriteLine("The server failed; tell its administrator the number $($job.fault).")
        exit 1
    }

    $plan = Read-Answer $client.GetAsync("$server/api/v1/plans/$($job.id)").GetAwaiter().GetResult() 200
    if ($Output) { Save-File $plan.workbook $Output }
    if ($Json) { Save-File $plan.json $Json }
}
catch {
    [Console]::Error.WriteLine("No answer from ${server}: $($_.Exception.Message)")
    exit 1
}
switch ($plan.outcome) {
    'FEASIBLE' { "The checker accepts the plan; cost $($plan.cost) (minor units)."; exit 0 }
    'INPUT_ERRORS' { [Console]::Error.WriteLine("The input has $($plan.errors) errors."); exit 2 }
    'NOTHING_FITS' { [Console]::Error.WriteLine('No plan fits the limits; the workbook tells the cheapest way out.'); exit 3 }
    default { exit 1 }
}
