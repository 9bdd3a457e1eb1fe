#Requires -Version 7.0
<#
.SYNOPSIS
Has a PeakPlan server plan, simulate and compare: uploads, waits with a progress line, downloads what came of it.
让 PeakPlan 服务器生成方案、模拟、对比:上传、等待并显示进度、下载结果。
.EXAMPLE
./peakplan-client.ps1 plan budget.xlsx -Output plan.xlsx -Seconds 30
.EXAMPLE
./peakplan-client.ps1 simulate PLAN_ID_OR_FILE -Output simulation.xlsx
.EXAMPLE
./peakplan-client.ps1 compare PLAN_ID PLAN_ID -Output comparison.xlsx -Lang zh
.EXAMPLE
./peakplan-client.ps1 download PLAN_ID -Output plan.xlsx -Json plan.json
.EXAMPLE
./peakplan-client.ps1 actuals BUDGET_ID actuals.xlsx -Json import.json
.EXAMPLE
./peakplan-client.ps1 actuals-template PLAN_ID -Output actuals.xlsx -Lang zh
.NOTES
Needs PowerShell 7. A file name alone means plan. PEAKPLAN_SERVER names the server (http://127.0.0.1:8080), PEAKPLAN_TOKEN holds a personal
token where the server asks for one. Exit codes: 0 a plan that passes the checker, or the figures asked for; 2 errors in the input; 3 no plan found that
keeps every limit; 1 anything else.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory = $true, Position = 0)][string]$Action,
    [Parameter(Position = 1, ValueFromRemainingArguments = $true)][string[]]$Subjects = @(),
    [Alias('o')][string]$Output,
    [string]$Json,
    [int]$Seconds,
    [long]$Steps,
    [long]$Seed,
    [int]$Replications,
    [string]$Columns,
    [ValidateSet('zh', 'en')][string]$Lang
)
$ErrorActionPreference = 'Stop'
Add-Type -AssemblyName System.Net.Http
$version = '0.1.0'
$server = if ($env:PEAKPLAN_SERVER) { $env:PEAKPLAN_SERVER.TrimEnd('/') } else { 'http://127.0.0.1:8080' }
if ($Action -notin 'plan', 'simulate', 'compare', 'download', 'actuals', 'actuals-template') {
    $Subjects = @($Action) + $Subjects
    $Action = 'plan'
}
$wanted = switch ($Action) {
    'compare' { $Subjects.Count -ge 2 }
    'actuals' { $Subjects.Count -eq 2 }
    'actuals-template' { $Subjects.Count -eq 1 -and [bool]$Output }
    default { $Subjects.Count -eq 1 }
}
if (-not $wanted) {
    [Console]::Error.WriteLine('See: Get-Help ./peakplan-client.ps1 -Examples')
    exit 2
}
# told before the work and not after it
foreach ($file in @($Output, $Json).Where({ $_ })) {
    $parent = Split-Path -Path $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($file) -Parent
    if ((Test-Path -LiteralPath $file -PathType Container) -or -not (Test-Path -LiteralPath $parent -PathType Container)) {
        [Console]::Error.WriteLine("The file $file cannot be written. 文件 $file 无法写入。")
        exit 2
    }
}
if ($Action -in 'plan', 'actuals' -and -not (Test-Path -LiteralPath $Subjects[-1] -PathType Leaf)) {
    [Console]::Error.WriteLine("There is no file $($Subjects[-1]). 没有文件 $($Subjects[-1])。")
    exit 2
}
$client = [System.Net.Http.HttpClient]::new()
if ($env:PEAKPLAN_TOKEN) {
    $client.DefaultRequestHeaders.Authorization =
        [System.Net.Http.Headers.AuthenticationHeaderValue]::new('Bearer', $env:PEAKPLAN_TOKEN)
}

if ($Lang) { $client.DefaultRequestHeaders.AcceptLanguage.ParseAdd($Lang) }

# A line that breaks while a job runs is tried again.
function Invoke-Again([scriptblock]$send) {
    for ($attempt = 1; $true; $attempt++) {
        try { return & $send }
        catch [System.Management.Automation.MethodInvocationException] {
            if ($attempt -ge 4) { throw }
            Start-Sleep -Seconds $attempt
        }
    }
}

# Minor units as people read them.
function Format-Major($amount) {
    if ($null -ne $amount) { ([decimal]$amount / 100).ToString('0.00', [cultureinfo]::InvariantCulture) }
}

function Read-Answer($response, [int]$status) {
    $body = $response.Content.ReadAsStringAsync().GetAwaiter().GetResult()
    if ([int]$response.StatusCode -ne $status) {
        try {
            $problem = $body | ConvertFrom-Json
            [Console]::Error.WriteLine("$($problem.title): $($problem.detail)")
            foreach ($each in $problem.errors) { [Console]::Error.WriteLine("  $($each.message)") }
        }
        catch { [Console]::Error.WriteLine($body) }
        if ([int]$response.StatusCode -in 400, 413, 415, 422) { exit 2 } else { exit 1 }
    }
    $body | ConvertFrom-Json
}

function Get-Answer([string]$path) {
    $response = $client.GetAsync("$server/api/v1/$path").GetAwaiter().GetResult()
    Read-Answer $response 200
}

function Send-Job([string]$kind, $content) {
    $request = [System.Net.Http.HttpRequestMessage]::new([System.Net.Http.HttpMethod]::Post, "$server/api/v1/$kind")
    $request.Headers.Add('Idempotency-Key', [guid]::NewGuid().ToString('N'))
    $request.Content = $content
    $response = $client.SendAsync($request).GetAwaiter().GetResult()
    (Read-Answer $response 202).id
}

function Wait-Job([string]$id) {
    do {
        Start-Sleep -Seconds 1
        $job = Invoke-Again { Get-Answer "jobs/$id" }
        Write-Progress -Activity 'PeakPlan' -Status "$($job.state) $($job.phase) $(Format-Major $job.objective) $($job.gap)"
    } until ($job.state -in 'DONE', 'CANCELLED', 'FAILED')
    if ($job.state -eq 'FAILED') {
        [Console]::Error.WriteLine("The server failed; tell its administrator the number $($job.fault). 服务器出错,请将编号告知管理员。")
        exit 1
    }
}

function New-Form([string]$file, [hashtable]$fields) {
    $form = [System.Net.Http.MultipartFormDataContent]::new()
    if ($file) {
        $bytes = [System.IO.File]::ReadAllBytes((Resolve-Path -LiteralPath $file).ProviderPath)
        $form.Add([System.Net.Http.ByteArrayContent]::new($bytes), 'file', [System.IO.Path]::GetFileName($file))
    }
    foreach ($name in $fields.Keys) { $form.Add([System.Net.Http.StringContent]::new("$($fields[$name])"), $name) }
    Write-Output -NoEnumerate $form
}

function Save-File([string]$path, [string]$file) {
    $bytes = $client.GetByteArrayAsync("$server$path").GetAwaiter().GetResult()
    [System.IO.File]::WriteAllBytes($ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($file), $bytes)
}

$fields = @{}
if ($Lang) { $fields['language'] = $Lang }
if ($PSBoundParameters.ContainsKey('Seconds')) { $fields['seconds'] = $Seconds }
if ($PSBoundParameters.ContainsKey('Steps')) { $fields['steps'] = $Steps }
if ($PSBoundParameters.ContainsKey('Seed')) { $fields['seed'] = $Seed }
if ($Columns) { $fields['columns'] = $Columns }
if ($PSBoundParameters.ContainsKey('Replications')) { $fields['replications'] = $Replications }

try {
    # a server of another major or minor version may mean something else by the same words
    $found = (Get-Answer 'version').version
    if ((($found -split '\.')[0..1] -join '.') -ne (($version -split '\.')[0..1] -join '.')) {
        [Console]::Error.WriteLine("This client is version $version, the server is ${found}: take the client that the server offers at " +
            "$server/clients/peakplan-client.ps1. 客户端版本为 $version,服务器版本为 ${found}:请使用服务器提供的客户端。")
        exit 1
    }
    switch ($Action) {
        'plan' {
            $id = Send-Job 'plans' (New-Form $Subjects[0] $fields)
            $result = "plans/$id"
        }
        'simulate' {
            $file = if (Test-Path -LiteralPath $Subjects[0] -PathType Leaf) { $Subjects[0] } else { '' }
            if (-not $file) { $fields['plan'] = $Subjects[0] }
            $id = Send-Job 'simulations' (New-Form $file $fields)
            $result = "simulations/$id"
        }
        'compare' {
            $wish = @{ plans = @($Subjects) }
            if ($Lang) { $wish['language'] = $Lang }
            $body = ConvertTo-Json $wish -Compress
            $id = Send-Job 'comparisons' ([System.Net.Http.StringContent]::new($body, [System.Text.Encoding]::UTF8, 'application/json'))
            $result = "comparisons/$id"
        }
        'download' { $result = "plans/$($Subjects[0])" }
        'actuals' {
            $id = Send-Job "budgets/$($Subjects[0])/actuals" (New-Form $Subjects[1] $fields)
            $result = "imports/$id"
        }
        'actuals-template' {
            $query = if ($Lang) { "?language=$Lang" } else { '' }
            Save-File "/api/v1/plans/$($Subjects[0])/actuals-template$query" $Output
            exit 0
        }
    }
    if ($Action -ne 'download') { Wait-Job $id }
    $made = Get-Answer $result
    if ($Action -eq 'actuals') {
        if ($Json) { ConvertTo-Json $made -Depth 10 | Set-Content -LiteralPath $Json -Encoding utf8 }
        "$($made.fresh) new, $($made.corrected) corrected, $($made.unchanged) unchanged, $($made.errors) rows not used. 未采用 $($made.errors) 行。"
        if ($made.errors -gt 0) { exit 2 } else { exit 0 }
    }
    if ($Output) { Save-File $made.workbook $Output }
    if ($Json) { Save-File $made.json $Json }
}
catch {
    $cause = $_.Exception.GetBaseException()
    $ofFiles = [System.IO.FileNotFoundException], [System.IO.DirectoryNotFoundException], [System.UnauthorizedAccessException]
    if ($ofFiles.Where({ $cause -is $_ }).Count -gt 0) {
        [Console]::Error.WriteLine("Cannot read or write a file: $($cause.Message) 无法读写文件。")
    }
    else { [Console]::Error.WriteLine("No answer from ${server}: $($cause.Message) 服务器无应答。") }
    exit 1
}
switch ($made.outcome) {
    'FEASIBLE' { "The checker accepts plan $($made.id); cost $(Format-Major $made.cost) $($made.currency). 方案 $($made.id) 通过校验,费用 $(Format-Major $made.cost) $($made.currency)。"; exit 0 }
    'DONE' { "$($made.title): done. 已完成。"; exit 0 }
    'INPUT_ERRORS' { [Console]::Error.WriteLine("The input has $($made.errors) errors. 输入有 $($made.errors) 处错误。"); exit 2 }
    'NOTHING_FITS' { [Console]::Error.WriteLine('No plan that keeps every limit was found; the workbook tells the cheapest way out. 没有找到满足全部限制的方案。'); exit 3 }
    default { exit 1 }
}
