@echo off
rem Runs Maven with the arguments given, fetching one first when this machine has none.
rem Nothing but a JDK 17 or newer is needed; see mvnw, which does the same elsewhere.
rem PARLEY_MAVEN_URL may name another address for the same archive.
rem There are no labels here, so that the file works whatever its line ends are.
setlocal EnableExtensions DisableDelayedExpansion

rem mvnw holds the same three values.
set "PARLEY_MVN_VERSION=3.9.9"
set "PARLEY_MVN_SHA512=8beac8d11ef208f1e2a8df0682b9448a9a363d2ad13ca74af43705549e72e74c9378823bf689287801cbbfc2f6ea9596201d19ccacfdfb682ee8a2ff4c4418ba"
set "PARLEY_MVN_URL=https://archive.apache.org/dist/maven/maven-3/%PARLEY_MVN_VERSION%/binaries/apache-maven-%PARLEY_MVN_VERSION%-bin.zip"
if defined PARLEY_MAVEN_URL set "PARLEY_MVN_URL=%PARLEY_MAVEN_URL%"

set "PARLEY_MVN_HERE=%~dp0"
set "PARLEY_MVN_HOME=%USERPROFILE%\.m2\wrapper\apache-maven-%PARLEY_MVN_VERSION%"
set "PARLEY_MVN_FIND=%SystemRoot%\System32\findstr.exe"

rem Java first, chosen as Maven chooses it. In the patterns a dot stands for the quote before the number.
set "PARLEY_MVN_JAVA="
for %%j in (java.exe) do set "PARLEY_MVN_JAVA=%%~$PATH:j"
if defined JAVA_HOME set "PARLEY_MVN_JAVA=%JAVA_HOME%\bin\java.exe"
if not defined PARLEY_MVN_JAVA (
  >&2 echo mvnw: no Java found: set JAVA_HOME to a JDK 17 or newer, or put its java on the PATH
  exit /b 1
)
if not exist "%PARLEY_MVN_JAVA%" (
  >&2 echo mvnw: no Java found: JAVA_HOME is set, but there is no "%PARLEY_MVN_JAVA%"
  exit /b 1
)
"%PARLEY_MVN_JAVA%" -version 2>&1 | "%PARLEY_MVN_FIND%" /r /c:"version .1[7-9]" /c:"version .[2-9][0-9]" >nul
if errorlevel 1 (
  >&2 echo mvnw: a JDK 17 or newer is needed, but "%PARLEY_MVN_JAVA%" is older or does not run
  exit /b 1
)

rem A Maven on the PATH, by its full name: a quoted bare name would make its own folder unknown to it.
set "PARLEY_MVN="
for %%m in (mvn.exe mvn.bat mvn.cmd) do if not "%%~$PATH:m"=="" set "PARLEY_MVN=%%~$PATH:m"
if defined PARLEY_MVN (
  call "%PARLEY_MVN%" -v 2>nul <nul | "%PARLEY_MVN_FIND%" /r /c:"Apache Maven 3\.[89]" /c:"Apache Maven 3\.[1-9][0-9]" /c:"Apache Maven [4-9]\." >nul || set "PARLEY_MVN="
)

rem Else one unpacked earlier, if it is whole enough to run.
if not defined PARLEY_MVN if exist "%PARLEY_MVN_HOME%\bin\mvn.cmd" (
  call "%PARLEY_MVN_HOME%\bin\mvn.cmd" -v 2>nul <nul | "%PARLEY_MVN_FIND%" /c:"Apache Maven %PARLEY_MVN_VERSION%" >nul && set "PARLEY_MVN=%PARLEY_MVN_HOME%\bin\mvn.cmd"
)

rem Else fetch one. A Java that only runs programs cannot start one from its source.
if not defined PARLEY_MVN (
  "%PARLEY_MVN_JAVA%" --list-modules 2>nul | "%PARLEY_MVN_FIND%" /c:"jdk.compiler" >nul
  if errorlevel 1 (
    >&2 echo mvnw: the Java at "%PARLEY_MVN_JAVA%" has no compiler; a JDK 17 or newer is needed
    exit /b 1
  )
  "%PARLEY_MVN_JAVA%" "%PARLEY_MVN_HERE%.mvn\FetchMaven.java" "%PARLEY_MVN_URL%" %PARLEY_MVN_SHA512% "%PARLEY_MVN_HOME%" || exit /b 1
  set "PARLEY_MVN=%PARLEY_MVN_HOME%\bin\mvn.cmd"
)

rem Without "call", which would double every caret and expand every percent sign in the arguments.
rem A batch file does not come back from here, so its exit status is ours; a program does.
"%PARLEY_MVN%" %*
exit /b %errorlevel%
