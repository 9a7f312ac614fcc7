@echo off
rem Starts zhaozhang. Set JAVA_HOME to choose a Java (17 or newer), JAVA_OPTS to add options.
setlocal
set "HOME_DIR=%~dp0.."
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
chcp 65001 >nul
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -Dfile.encoding=UTF-8 -Djdk.console=java.base %JAVA_OPTS% "-Dzhaozhang.home=%HOME_DIR%" -cp "%HOME_DIR%\lib\*" zhaozhang.cli.Main %*
exit /b %ERRORLEVEL%
