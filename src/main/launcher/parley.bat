@echo off
rem Starts Parley: a command when there are arguments, the desk when there are none.
setlocal DisableDelayedExpansion
set "PARLEY_HOME=%~dp0.."

set "PARLEY_JAVA="
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "PARLEY_JAVA=%JAVA_HOME%\bin\java.exe"
if not defined PARLEY_JAVA for %%I in (java.exe) do set "PARLEY_JAVA=%%~$PATH:I"
if not defined PARLEY_JAVA (
    echo parley: Java is missing. Install Java 17 or newer, or set JAVA_HOME to it. 1>&2
    exit /b 2
)

rem The version stands in the file 'release' beside java; asking java itself takes longer.
set "PARLEY_VERSION="
for %%I in ("%PARLEY_JAVA%") do set "PARLEY_RELEASE=%%~dpI..\release"
if exist "%PARLEY_RELEASE%" for /f "usebackq tokens=1,2 delims==" %%A in ("%PARLEY_RELEASE%") do if "%%A"=="JAVA_VERSION" set "PARLEY_VERSION=%%~B"
if not defined PARLEY_VERSION for /f "tokens=3" %%A in ('""%PARLEY_JAVA%" -version 2^>^&1" ^| findstr /c:" version "') do set "PARLEY_VERSION=%%~A"
set "PARLEY_MAJOR="
if defined PARLEY_VERSION for /f "tokens=1 delims=.-+_" %%A in ("%PARLEY_VERSION%") do set "PARLEY_MAJOR=%%A"
if not defined PARLEY_MAJOR (
    echo parley: the version of "%PARLEY_JAVA%" cannot be told. Set JAVA_HOME to Java 17 or newer. 1>&2
    exit /b 2
)
if %PARLEY_MAJOR% LSS 17 (
    echo parley: "%PARLEY_JAVA%" is Java %PARLEY_VERSION%. Install Java 17 or newer, or set JAVA_HOME to it. 1>&2
    exit /b 2
)

set "PARLEY_FLAGS=-Dfile.encoding=UTF-8"
if %PARLEY_MAJOR% GEQ 24 set "PARLEY_FLAGS=%PARLEY_FLAGS% --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
if not "%~1"=="" set "PARLEY_FLAGS=%PARLEY_FLAGS% -XX:+UseSerialGC -Xms32m -XX:TieredStopAtLevel=1 -Djava.awt.headless=true"

"%PARLEY_JAVA%" %PARLEY_JAVA_OPTS% %PARLEY_FLAGS% -cp "%PARLEY_HOME%\lib\*" org.parley.Parley %*
exit /b %ERRORLEVEL%
