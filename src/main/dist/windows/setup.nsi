; 照章-setup.exe: puts the program into a folder of its own and nothing else anywhere. The data of the user lies elsewhere,
; and is neither replaced nor removed. No administrator is needed.
Unicode true
Target amd64-unicode
Name "照章 ${VERSION}"
OutFile "${TARGET}"
RequestExecutionLevel user
; Not 照章: that is what the folder of the data is called.
InstallDir "$LOCALAPPDATA\Programs\zhaozhang"
InstallDirRegKey HKCU "Software\zhaozhang" "Folder"
; Twice as fast as lzma is small: most of what is in it is compressed already.
SetCompressor zlib
; Else they would carry the times of the build.
SetDateSave off
BrandingText " "
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "照章"
VIAddVersionKey "FileDescription" "照章 安装程序"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" ""

!include LogicLib.nsh
!include MUI2.nsh
; The lists of files: Install, Remove.
!include "${FILES}"

!define ENTRY "Software\Microsoft\Windows\CurrentVersion\Uninstall\zhaozhang"
!define MUI_ICON "zhaozhang.ico"
!define MUI_UNICON "zhaozhang.ico"
!define MUI_FINISHPAGE_RUN "$INSTDIR\照章.exe"
!define MUI_FINISHPAGE_RUN_TEXT "打开照章"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "SimpChinese"

; A program that runs keeps its files from being replaced.
!macro NotRunning
  ${If} ${FileExists} "$INSTDIR\jre\bin\server\jvm.dll"
    ClearErrors
    FileOpen $0 "$INSTDIR\jre\bin\server\jvm.dll" a
    ${If} ${Errors}
      MessageBox MB_OK|MB_ICONEXCLAMATION "照章正开着：请先在它的页面右上角点「结束」，再来一次。" /SD IDOK
      SetErrorLevel 2
      Quit
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

Section
  !insertmacro NotRunning
  ; What an earlier edition had and this one has not shall not stay.
  ${If} ${FileExists} "$INSTDIR\卸载.exe"
    ExecWait '"$INSTDIR\卸载.exe" /S _?=$INSTDIR'
  ${EndIf}
  !insertmacro Install
  SetOutPath $INSTDIR
  WriteUninstaller "$INSTDIR\卸载.exe"
  CreateShortcut "$SMPROGRAMS\照章.lnk" "$INSTDIR\照章.exe"
  CreateShortcut "$DESKTOP\照章.lnk" "$INSTDIR\照章.exe"
  WriteRegStr HKCU "Software\zhaozhang" "Folder" $INSTDIR
  WriteRegStr HKCU "${ENTRY}" "DisplayName" "照章"
  WriteRegStr HKCU "${ENTRY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${ENTRY}" "DisplayIcon" "$INSTDIR\照章.exe"
  WriteRegStr HKCU "${ENTRY}" "InstallLocation" $INSTDIR
  WriteRegStr HKCU "${ENTRY}" "UninstallString" '"$INSTDIR\卸载.exe"'
  WriteRegStr HKCU "${ENTRY}" "QuietUninstallString" '"$INSTDIR\卸载.exe" /S'
  WriteRegDWORD HKCU "${ENTRY}" "NoModify" 1
  WriteRegDWORD HKCU "${ENTRY}" "NoRepair" 1
SectionEnd

Section Uninstall
  !insertmacro NotRunning
  Delete "$SMPROGRAMS\照章.lnk"
  Delete "$DESKTOP\照章.lnk"
  ; The cache of loaded classes.
  RMDir /r "$LOCALAPPDATA\zhaozhang"
  Delete "$INSTDIR\卸载.exe"
  !insertmacro Remove
  DeleteRegKey HKCU "${ENTRY}"
  DeleteRegKey HKCU "Software\zhaozhang"
  ${If} ${FileExists} "$PROFILE\照章\*"
    MessageBox MB_OK|MB_ICONINFORMATION "程序已经卸载。您的数据没有动，仍在：$\n$\n$PROFILE\照章$\n$\n里面是各月的导出文件、报告和规则；确实不再需要时，请自己删除这个文件夹。" /SD IDOK
  ${EndIf}
SectionEnd
