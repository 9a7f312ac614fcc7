@echo off
rem Starts zhaozhang; without arguments, its console. In ASCII only, as cmd reads it in whatever code page there is.
rem Set JAVA_HOME to choose a Java (17 or newer), JAVA_OPTS to add options, e.g. -Xmx6g.
setlocal EnableExtensions DisableDelayedExpansion
for %%I in ("%~dp0..") do set "home=%%~fI"
set arguments=%*
set "command=%~1"
set "subject=%~2"
set "alone="
if not defined arguments set "alone=yes"
if defined alone set "arguments=console"
if defined alone set "command=console"
set "page="
for /f "tokens=2 delims=:." %%P in ('chcp') do set "page=%%P"
chcp 65001 >nul

rem The Java that came along, else JAVA_HOME, else the PATH; other people's may be too old.
set "java=%home%\jre\bin\java.exe"
if exist "%java%" goto tune
if not defined JAVA_HOME goto path
set "java=%JAVA_HOME:"=%\bin\java.exe"
if exist "%java%" goto version
:path
set "java="
for %%I in (java.exe) do set "java=%%~$PATH:I"
if not defined java goto missing
:version
set "major="
for /f "tokens=2,3" %%U in ('^""%java%" -version 2^>^&1^"') do if "%%~U"=="version" for /f "delims=.-" %%M in ("%%~V") do set "major=%%M"
if not defined major goto missing
if %major% geq 17 goto tune
:missing
type "%home%\bin\java-missing.txt" 1>&2
set "code=1"
goto end

:tune
rem A large snapshot may have its memory from the start; only of a very large one the second compiler gives back what it takes.
set "kilobytes=0"
if /i "%command%"=="audit" goto measure
if /i "%command%"=="handover" goto measure
if /i "%command%"=="explain" goto measure
goto measured
:measure
if not exist "%subject%" goto measured
if exist "%subject%\*" for /r "%subject%\." %%F in (*) do set /a "kilobytes+=%%~zF/1024" 2>nul
if not exist "%subject%\*" for %%F in ("%subject%") do set /a "kilobytes=%%~zF/1024" 2>nul
:measured
set "tuning="
if %kilobytes% geq 20000 set "tuning=-XX:InitialRAMPercentage=25"
if %kilobytes% geq 200000 set "tuning=%tuning% -XX:TieredStopAtLevel=4 -XX:Tier3InvocationThreshold=200 -XX:Tier3MinInvocationThreshold=100 -XX:Tier3CompileThreshold=2000 -XX:NewRatio=4 -XX:MaxTenuringThreshold=0"

rem An archive of the classes that are loaded saves a second of each start. The first audit, or the first console, that
rem ends well leaves one in the cache of the user: it holds for this folder and this Java only.
set "classes=classes"
if /i "%command%"=="console" set "classes=console"
set "cache=%LOCALAPPDATA%\zhaozhang"
set "key=%home:\=-%"
set "key=%key::=%"
set "made=%cache%\%key%-%classes%.jsa"
set "new="
set "archive=-XX:SharedArchiveFile=%made%"
if exist "%made%" goto run
set "archive=-Xshare:auto"
if not defined LOCALAPPDATA goto run
if /i not "%command%"=="audit" if /i not "%command%"=="console" goto run
if not exist "%cache%\*" mkdir "%cache%" 2>nul
set "new=%made%.%RANDOM%"
set "archive=-XX:ArchiveClassesAtExit=%new%"

:run
rem Drools looks for thousands of classes in vain, each an exception; its stack is only shown with --debug.
set "traces=-XX:-StackTraceInThrowable"
set "plain=%arguments:"=%"
if not "%plain:--debug=%"=="%plain%" set "traces="
rem Of "C:\2025-10\" Java would take \" for a quote, and swallow what follows.
set arguments=%arguments:\\"=\"%
set arguments=%arguments:\"=\\"%
"%java%" "@%home%\bin\java.options" %tuning% %traces% "%archive%" %JAVA_OPTS% "-Dzhaozhang.home=%home%" -cp "%home%\lib\*" zhaozhang.cli.Main %arguments%
set "code=%ERRORLEVEL%"
if not defined new goto end
if "%code%"=="0" move /y "%new%" "%made%" >nul 2>nul
if exist "%new%" del /f /q "%new%" 2>nul
:end
if defined page chcp %page% >nul
rem Of a window that was opened by a double-click, somebody has to read why it closes.
if "%code%"=="0" exit /b 0
set "line=%cmdcmdline:"=%"
if defined alone if not "%line:/c =%"=="%line%" pause
exit /b %code%
