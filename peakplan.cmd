@echo off
rem PeakPlan: builds what is missing, then runs the command given. "peakplan help" lists the commands.
setlocal EnableExtensions
chcp 65001 >nul
set "ROOT=%~dp0"
set "JAR=%ROOT%server\target\peakplan.jar"
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1 || (echo peakplan: a JDK of version 17 or later is missing: install one or let JAVA_HOME name it. 1>&2 & exit /b 1)
if /i "%~1"=="test" (
  call mvn -B -ntp -f "%ROOT%pom.xml" verify
  exit /b
)
if not exist "%JAR%" (
  where mvn >nul 2>&1 || (echo peakplan: Maven is missing: install it so that mvn is on the PATH. 1>&2 & exit /b 1)
  echo Building PeakPlan ^(only the first time takes minutes^) 1>&2
  call mvn -q -B -ntp -f "%ROOT%pom.xml" -pl server -am -DskipTests package 1>&2 || (echo peakplan: the build failed. 1>&2 & exit /b 1)
  copy /y "%ROOT%server\target\peakplan-server-*.jar" "%JAR%" >nul
)
"%JAVA%" -Dfile.encoding=UTF-8 %PEAKPLAN_JAVA_OPTIONS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%
