@echo off
rem PeakPlan: builds what is missing or stale, then runs the command given. "peakplan help" lists the commands.
setlocal EnableExtensions DisableDelayedExpansion
set "ROOT=%~dp0"
set "TARGET=%ROOT%server\target"
set "JAR=%TARGET%\peakplan.jar"
set "ARCHIVE=%TARGET%\peakplan.jsa"
set "CODE=1"

rem Chinese output needs a console in UTF-8; the user gets the old page of codes back.
set "PAGE="
for /f "tokens=2 delims=:" %%P in ('chcp 2^>nul') do for /f "tokens=1 delims=. " %%Q in ("%%P") do set "PAGE=%%Q"
chcp 65001 >nul 2>&1

call :find_jdk
if not defined BIN (
  echo peakplan: a JDK of version 17 or later is missing: install one, such as Eclipse Temurin 17, or let JAVA_HOME name it. 1>&2
  goto :end
)
set REST=%*
if "%~2"=="" (set REST=) else set REST=%REST:* =%
if /i "%~1"=="test" goto :test
if /i "%~1"=="bench" goto :bench

call :build
if errorlevel 1 goto :end
set "SHARED="
for %%A in ("%ARCHIVE%") do if exist "%%~A" if %%~zA GTR 0 set SHARED="-XX:SharedArchiveFile=%ARCHIVE%"
rem A server's code is compiled soon, and for speed only where that pays; compilers are of the same priority as answers. That jobs are of a
rem lower one Windows heeds by itself: the mapping that the launcher of Linux gives is in numbers of Linux.
set "SERVING="
if /i not "%~1"=="serve" goto :run
set "SERVING=-XX:JavaPriority9_To_OSPriority=0 -XX:JavaPriority10_To_OSPriority=0"
set "SERVING=%SERVING% -XX:Tier3InvocationThreshold=60 -XX:Tier3MinInvocationThreshold=30 -XX:Tier3CompileThreshold=600"
set "SERVING=%SERVING% -XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=6000"
set "SERVING=%SERVING% -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=200000"

:run
rem an archive of another JDK is left aside in silence
"%BIN%\java.exe" -Xshare:auto -Xlog:disable -Xlog:all=off -Dfile.encoding=UTF-8 %SERVING% %PEAKPLAN_JAVA_OPTIONS% %SHARED% -jar "%JAR%" %*
set "CODE=%ERRORLEVEL%"
goto :end

:test
call :find_maven
if errorlevel 1 goto :end
call mvn -B -ntp -f "%ROOT%pom.xml" -Pquality,bench verify %REST%
set "CODE=%ERRORLEVEL%"
goto :end

:bench
call :find_maven
if errorlevel 1 goto :end
call mvn -q -B -ntp -f "%ROOT%pom.xml" -Pbench -pl benchmarks -am -DskipTests package 1>&2
if errorlevel 1 goto :end
"%BIN%\java.exe" -XX:+UseParallelGC -Xmx1500m -jar "%ROOT%benchmarks\target\peakplan-benchmarks.jar" %REST%
set "CODE=%ERRORLEVEL%"
goto :end

:end
if defined PAGE chcp %PAGE% >nul 2>&1
exit /b %CODE%

rem ---- The bin folder of a JDK of 17 or later, in BIN.
:find_jdk
set "BIN="
if defined JAVA_HOME call :try "%JAVA_HOME%\bin"
if defined BIN exit /b 0
for %%J in (javac.exe) do if not "%%~$PATH:J"=="" call :try "%%~dp$PATH:J."
if defined BIN exit /b 0
if defined PEAKPLAN_JVMS (
  call :try_all "%PEAKPLAN_JVMS%"
  exit /b 0
)
for %%F in (
  "%ProgramFiles%\Eclipse Adoptium"
  "%ProgramFiles%\Java"
  "%ProgramFiles%\Microsoft"
  "%ProgramFiles%\Zulu"
  "%ProgramFiles%\Amazon Corretto"
  "%ProgramFiles%\BellSoft"
  "%LOCALAPPDATA%\Programs\Eclipse Adoptium"
  "%USERPROFILE%\.jdks"
) do call :try_all "%%~F"
exit /b 0

:try_all
for /f "delims=" %%D in ('dir /b /ad "%~1" 2^>nul') do call :try "%~1\%%D\bin"
exit /b 0

:try
if defined BIN exit /b 0
if not exist "%~1\java.exe" exit /b 0
if not exist "%~1\javac.exe" exit /b 0
set "RELEASE="
set "FEATURE="
if exist "%~1\..\release" for /f "usebackq tokens=1,2 delims==" %%K in ("%~1\..\release") do if "%%K"=="JAVA_VERSION" set "RELEASE=%%~L"
if not defined RELEASE for /f "tokens=2" %%V in ('""%~1\javac.exe" -version 2^>^&1"') do set "RELEASE=%%V"
for /f "tokens=1,2 delims=.-+_" %%A in ("%RELEASE%") do (
  set "FEATURE=%%A"
  if "%%A"=="1" set "FEATURE=%%B"
)
if not defined FEATURE exit /b 0
if %FEATURE% LSS 17 exit /b 0
for %%D in ("%~1") do set "BIN=%%~fD"
rem Maven asks JAVA_HOME
set "JAVA_HOME="
if exist "%~1\..\release" for %%D in ("%~1\..") do set "JAVA_HOME=%%~fD"
exit /b 0

:find_maven
for %%M in (mvn.cmd mvn.bat mvn.exe) do if not "%%~$PATH:M"=="" exit /b 0
echo peakplan: Maven is missing: install it so that mvn is on the PATH. 1>&2
exit /b 1

rem ---- Builds what is missing or stale. A copy of the sources as they were built tells by its times what has changed since.
:build
call :stale
if not defined STALE if exist "%ARCHIVE%" exit /b 0
if not defined STALE if defined PEAKPLAN_NO_ARCHIVE exit /b 0
if not exist "%ROOT%.peakplan" mkdir "%ROOT%.peakplan" 2>nul
if not exist "%ROOT%.peakplan" (
  rem what is built runs from where nothing can be written too, only without the fast start
  if not defined STALE exit /b 0
  echo peakplan: cannot write into %ROOT% 1>&2
  exit /b 1
)
set "WAITED="
:lock
mkdir "%ROOT%.peakplan\building" 2>nul && goto :locked
if not defined WAITED echo peakplan: another build is running; if none is, remove "%ROOT%.peakplan\building". 1>&2
set "WAITED=yes"
ping -n 2 127.0.0.1 >nul
goto :lock

:locked
set "FAILED="
call :stale
if defined STALE call :compile
if not defined FAILED if not exist "%ARCHIVE%" if not defined PEAKPLAN_NO_ARCHIVE call :archive
rd "%ROOT%.peakplan\building"
if defined FAILED exit /b 1
exit /b 0

:compile
set "FAILED=yes"
call :find_maven
if errorlevel 1 exit /b 1
echo Building PeakPlan (only the first time takes minutes) 1>&2
rd /s /q "%TARGET%\built-from" 2>nul
call :sources :copy
call mvn -q -B -ntp -f "%ROOT%pom.xml" -pl server -am -DskipTests package 1>&2
if errorlevel 1 (
  rd /s /q "%TARGET%\built-from" 2>nul
  echo peakplan: the build failed. 1>&2
  exit /b 1
)
for /f "delims=" %%J in ('dir /b "%TARGET%\peakplan-server-*.jar"') do copy /b /y "%TARGET%\%%J" "%JAR%" >nul
del "%ARCHIVE%" 2>nul
set "FAILED="
exit /b 0

:archive
echo Preparing a fast start 1>&2
"%BIN%\java.exe" "-XX:ArchiveClassesAtExit=%ARCHIVE%.new" -Xlog:disable -jar "%JAR%" warm-up >nul 2>&1
if exist "%ARCHIVE%.new" (move /y "%ARCHIVE%.new" "%ARCHIVE%" >nul) else type nul >"%ARCHIVE%"
exit /b 0

:stale
set "STALE="
if not exist "%JAR%" set "STALE=yes"
if not exist "%TARGET%\built-from" set "STALE=yes"
if not defined STALE call :sources :newer
exit /b 0

rem What the jar is made of, each handed to a step with the folder it is copied to.
:sources
call %1 "%ROOT%*.xml" root
for %%M in (optimizer excel-templates server) do (
  call %1 "%ROOT%%%M\*.xml" %%M
  call %1 "%ROOT%%%M\src\main" %%M\main /s
)
call %1 "%ROOT%excel-templates\samples" samples /s
call %1 "%ROOT%client-scripts\excel\pane" pane /s
if exist "%ROOT%client-scripts\dist" call %1 "%ROOT%client-scripts\dist" dist /s
exit /b 0

:copy
xcopy "%~1" "%TARGET%\built-from\%~2" %3 /i /y /q >nul
exit /b 0

:newer
for /f "tokens=2 delims=\" %%L in ('xcopy "%~1" "%TARGET%\built-from\%~2" /l /d %3 /i /y 2^>nul') do set "STALE=yes"
exit /b 0
