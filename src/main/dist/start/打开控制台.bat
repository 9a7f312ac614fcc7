@echo off
rem Opens the console in the browser: to be double-clicked.
call "%~dp0bin\zhaozhang.bat" console
if errorlevel 1 pause
