Attribute VB_Name = "PeakPlan"
' PeakPlan from Excel for Windows without an add-in: sends this workbook, waits for the plan or the simulation, opens it.
' 在 Windows 版 Excel 中不装加载项使用峰谷计划:上传本工作簿,等待方案或模拟,打开结果。
'
' Import this file in the VBA editor (Alt+F11, File, Import), fill in the two constants, run PlanThisWorkbook or SimulateThisWorkbook.
' The token is readable by whoever opens the workbook: keep the module in your personal macro workbook.
Option Explicit

Private Const SERVER As String = "http://localhost:8080"
Private Const TOKEN As String = ""
Private Const SECONDS_TO_PLAN As Long = 30
Private Const POLL_SECONDS As Long = 1
Private Const VERSION As String = "0.1.0"

Public Sub PlanThisWorkbook()
    SendAndOpen "plans", "plan"
End Sub

Public Sub SimulateThisWorkbook()
    SendAndOpen "simulations", "simulation"
End Sub

Private Sub SendAndOpen(kind As String, suffix As String)
    Dim copyPath As String, jobPath As String, job As String, resultPath As String, folder As String, http As Object
    If Workbooks.Count = 0 Then Exit Sub
    Set http = Ask("GET", SERVER & "/api/v1/version")
    If http.Status <> 200 Then Refuse http: Exit Sub
    If Not Fits(VERSION, Field(http.responseText, "version")) Then
        MsgBox Misfit(VERSION, Field(http.responseText, "version")), vbExclamation
        Exit Sub
    End If
    copyPath = Environ$("TEMP") & "\peakplan-" & Format$(Now, "yyyymmddhhnnss") & ".xlsx"
    ActiveWorkbook.SaveCopyAs copyPath

    Set http = Ask("POST", SERVER & "/api/v1/" & kind, FormWith(copyPath, ActiveWorkbook.Name), True)
    Kill copyPath
    If http.Status <> 202 Then Refuse http: Exit Sub
    jobPath = http.getResponseHeader("Location")

    Do
        Application.Wait Now + TimeSerial(0, 0, POLL_SECONDS)
        DoEvents
        Set http = Ask("GET", SERVER & jobPath)
        If http.Status <> 200 Then Refuse http: Exit Sub
        job = http.responseText
        Application.StatusBar = "PeakPlan " & Field(job, "state") & " " & Field(job, "phase")
    Loop While Field(job, "state") = "QUEUED" Or Field(job, "state") = "RUNNING"
    Application.StatusBar = False
    If Field(job, "state") <> "DONE" Then
        MsgBox "PeakPlan: " & Field(job, "state") & " " & Field(job, "fault"), vbExclamation
        Exit Sub
    End If

    Set http = Ask("GET", SERVER & Field(job, "result") & "/workbook")
    If http.Status <> 200 Then Refuse http: Exit Sub
    folder = ActiveWorkbook.Path
    If folder = "" Then folder = Environ$("USERPROFILE") & "\Documents"
    resultPath = FreeName(folder & "\" & StemOf(ActiveWorkbook.Name) & "-" & suffix)
    WriteBytes resultPath, http.responseBody
    Workbooks.Open resultPath
End Sub

' Whether a server of that version means the same by the same words: major and minor number are ours.
Private Function Fits(ours As String, theirs As String) As Boolean
    Dim mine() As String, other() As String
    mine = Split(ours, ".")
    other = Split(theirs, ".")
    If UBound(other) < 1 Then Exit Function
    Fits = mine(0) = other(0) And mine(1) = other(1)
End Function

Private Function Misfit(ours As String, theirs As String) As String
    Misfit = "PeakPlan: this macro is version " & ours & ", the server is " & theirs & ". Take the macro of the server's version."
End Function

Private Function Ask(method As String, url As String, Optional body As Variant, Optional isForm As Boolean) As Object
    Dim http As Object
    Set http = CreateObject("MSXML2.ServerXMLHTTP.6.0")
    http.Open method, url, False
    If TOKEN <> "" Then http.setRequestHeader "Authorization", "Bearer " & TOKEN
    If isForm Then
        http.setRequestHeader "Content-Type", "multipart/form-data; boundary=" & Boundary()
        http.send body
    Else
        http.send
    End If
    Set Ask = http
End Function

Private Function Boundary() As String
    Boundary = "peakplan-4c7f1d0a9b"
End Function

' The form's bytes: text parts as UTF-8, the workbook as it is.
Private Function FormWith(path As String, name As String) As Variant
    Dim form As Object, book As Object, edge As String
    edge = "--" & Boundary() & vbCrLf & "Content-Disposition: form-data; name="
    Set form = CreateObject("ADODB.Stream")
    form.Type = 1
    form.Open
    form.Write Utf8(edge & """seconds""" & vbCrLf & vbCrLf & SECONDS_TO_PLAN & vbCrLf & _
        edge & """file""; filename=""" & name & """" & vbCrLf & _
        "Content-Type: application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" & vbCrLf & vbCrLf)
    Set book = CreateObject("ADODB.Stream")
    book.Type = 1
    book.Open
    book.LoadFromFile path
    form.Write book.Read
    book.Close
    form.Write Utf8(vbCrLf & "--" & Boundary() & "--" & vbCrLf)
    form.Position = 0
    FormWith = form.Read
    form.Close
End Function

Private Function Utf8(text As String) As Variant
    Dim stream As Object
    Set stream = CreateObject("ADODB.Stream")
    stream.Type = 2
    stream.Charset = "utf-8"
    stream.Open
    stream.WriteText text
    stream.Position = 0
    stream.Type = 1
    stream.Position = 3 ' after the byte order mark
    Utf8 = stream.Read
    stream.Close
End Function

Private Sub WriteBytes(path As String, content As Variant)
    Dim stream As Object
    Set stream = CreateObject("ADODB.Stream")
    stream.Type = 1
    stream.Open
    stream.Write content
    stream.SaveToFile path, 1 ' never over a file that is there
    stream.Close
End Sub

' The stem as an .xlsx, numbered where that name is taken.
Private Function FreeName(stem As String) As String
    Dim number As Long
    FreeName = stem & ".xlsx"
    number = 1
    Do While Dir$(FreeName) <> ""
        number = number + 1
        FreeName = stem & "-" & number & ".xlsx"
    Loop
End Function

' A file's name without its ending; dots before the last one are part of the name.
Private Function StemOf(fileName As String) As String
    Dim dot As Long
    dot = InStrRev(fileName, ".")
    If dot > 1 Then StemOf = Left$(fileName, dot - 1) Else StemOf = fileName
End Function

' A text field of a flat JSON answer, empty where it is absent.
Private Function Field(json As String, name As String) As String
    Dim parts() As String
    parts = Split(json, """" & name & """:""")
    If UBound(parts) > 0 Then Field = Split(parts(1), """")(0)
End Function

Private Sub Refuse(http As Object)
    Dim detail As String
    detail = Field(http.responseText, "detail")
    If detail = "" Then detail = "HTTP " & http.Status
    MsgBox "PeakPlan: " & detail, vbExclamation
    Application.StatusBar = False
End Sub
