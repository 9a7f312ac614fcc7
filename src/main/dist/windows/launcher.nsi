; 照章.exe: a double-click opens the console, a folder dropped on it is audited and its report opened. All that it knows
; of Java stands in bin\zhaozhang.bat, which it starts without a window; it says in one what went wrong.
Unicode true
Target amd64-unicode
Name "照章"
; Else the windows would call it a setup.
Caption "照章"
OutFile "${TARGET}"
Icon "zhaozhang.ico"
RequestExecutionLevel user
; So that no window but these of its own comes up; with /SD they would not either.
SilentInstall silent
SetCompressor lzma
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "照章"
VIAddVersionKey "FileDescription" "照章：按本单位的制度审计导出的数据"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" ""

!include LogicLib.nsh
!include FileFunc.nsh

!define UTF8 65001
; As many bytes as surely fit into a text of NSIS.
!define MOST 1000

; Pops the name of a file in UTF-8, pushes its text.
Function ReadText
  Pop $0
  StrCpy $3 ""
  System::Alloc ${MOST}
  Pop $1
  FileOpen $0 $0 r
  ${If} $0 != ""
    ; What was allocated is zero, so that the last byte ends the text.
    IntOp $2 ${MOST} - 1
    System::Call 'kernel32::ReadFile(p r0, p r1, i r2, *i, p 0)'
    FileClose $0
    System::Call 'kernel32::MultiByteToWideChar(i ${UTF8}, i 0, p r1, i -1, w .r3, i ${NSIS_MAX_STRLEN})'
  ${EndIf}
  System::Free $1
  Push $3
FunctionEnd

Section
  InitPluginsDir
  ; As the program does: the folder of this name beside the program's, else that of the user.
  ${GetParent} $EXEDIR $R1
  StrCpy $R1 "$R1\照章"
  ${If} $R1 == $EXEDIR
  ${OrIfNot} ${FileExists} "$R1\*"
    StrCpy $R1 "$PROFILE\照章"
  ${EndIf}
  ; What is written beside a snapshot that was dropped goes to where the console finds it.
  SetOutPath $R1

  ${IfNot} ${FileExists} "$EXEDIR\jre\bin\java.exe"
  ${OrIfNot} ${FileExists} "$EXEDIR\bin\zhaozhang.bat"
    MessageBox MB_OK|MB_ICONSTOP "照章的文件不全：请把压缩包整个解压出来，再双击里面的 照章.exe；或者重新安装。"
    SetErrorLevel 2
    Quit
  ${EndIf}

  ${GetParameters} $R0
  StrCpy $R2 "console"
  ${If} $R0 != ""
    ; A path with blanks comes in quotes.
    StrCpy $0 $R0 1
    ${If} $0 == '"'
      StrCpy $R0 $R0 -1 1
    ${EndIf}
    ${IfNot} ${FileExists} $R0
      MessageBox MB_OK|MB_ICONEXCLAMATION "请只拖一个文件夹过来：里面放着同一天导出的表，名字写明月份，如 2025-10。"
      SetErrorLevel 2
      Quit
    ${EndIf}
    StrCpy $R2 'audit "$R0" --open'
    Banner::show "正在审计，请稍候……"
  ${EndIf}

  nsExec::Exec 'cmd.exe /d /c ""$EXEDIR\bin\zhaozhang.bat" $R2 2>"$PLUGINSDIR\said.txt""'
  Pop $R3
  ${If} $R0 != ""
    Banner::destroy
  ${EndIf}
  ${If} $R3 != 0
    Push "$PLUGINSDIR\said.txt"
    Call ReadText
    Pop $R4
    ${If} $R4 == ""
      StrCpy $R4 "程序意外结束（$R3）：请重试一次，仍然这样的话请告诉维护人员。"
    ${EndIf}
    MessageBox MB_OK|MB_ICONEXCLAMATION $R4
    SetErrorLevel 1
  ${EndIf}
SectionEnd
