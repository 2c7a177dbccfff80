; The installer for Windows. release/installer.py defines VERSION, STAGE, OUTPUT, WORDS, SIDE and COMPRESS.
Unicode true
Target amd64-unicode
SetCompress ${COMPRESS}
SetCompressor zlib
RequestExecutionLevel user ; for this person alone: nothing that an administrator has to allow
ManifestDPIAware true
!include MUI2.nsh

Name "$(Name)"
BrandingText "ehcert-kit ${VERSION}"
ShowInstDetails nevershow
ShowUninstDetails nevershow
OutFile "${OUTPUT}"
; Short, and always the same: the longest path in it has some 155 characters, and Windows takes 260.
InstallDir "$LOCALAPPDATA\Programs\ehcert-kit"

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\ehcert-kit"
!define MUI_ICON "${STAGE}\ehcert-kit.ico"
!define MUI_UNICON "${STAGE}\ehcert-kit.ico"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${SIDE}"
!define MUI_FINISHPAGE_TEXT "$(Installed)"
!define MUI_FINISHPAGE_RUN_TEXT "$(OpenNow)"
!define MUI_FINISHPAGE_RUN "$INSTDIR\python.exe"
!define MUI_FINISHPAGE_RUN_PARAMETERS "-m ehcert_kit.cli.started"
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!include "${WORDS}"

; Windows removes no program that runs. Nothing is changed then.
!macro RefuseWhileInUse
    ${If} ${FileExists} "$INSTDIR\python.exe"
        ClearErrors
        Delete "$INSTDIR\python.exe"
        ${If} ${Errors}
            MessageBox MB_OK|MB_ICONEXCLAMATION "$(InUse)" /SD IDOK
            SetErrorLevel 2
            Abort
        ${EndIf}
    ${EndIf}
!macroend

; What is ours there, by name: a folder may hold something of the person's.
!macro RemoveProgram
    RMDir /r "$INSTDIR\Lib"
    RMDir /r "$INSTDIR\share"
    RMDir /r "$INSTDIR\etc"
    Delete "$INSTDIR\*.dll"
    Delete "$INSTDIR\*.pyd"
    Delete "$INSTDIR\*.exe"
    Delete "$INSTDIR\*.cat"
    Delete "$INSTDIR\python*.zip"
    Delete "$INSTDIR\python*._pth"
    Delete "$INSTDIR\LICENSE.txt"
    Delete "$INSTDIR\ehcert-kit.cmd"
    Delete "$INSTDIR\ehcert-kit.ico"
!macroend

; In whichever language it was installed.
!macro RemoveEntry
    ReadRegStr $0 HKCU "${UNINSTALL}" "Entry"
    ${If} $0 != ""
        Delete "$0"
    ${EndIf}
!macroend

Section
    !insertmacro RefuseWhileInUse
    !insertmacro RemoveProgram
    !insertmacro RemoveEntry
    SetOutPath "$INSTDIR"
    File /r "${STAGE}\*"
    WriteUninstaller "$INSTDIR\uninstall.exe"
    SetOutPath "$PROFILE" ; where the program begins: the person's own folder
    CreateShortcut "$SMPROGRAMS\$(Name).lnk" "$INSTDIR\python.exe" "-m ehcert_kit.cli.started" \
        "$INSTDIR\ehcert-kit.ico" 0 SW_SHOWNORMAL "" "$(Comment)"
    WriteRegStr HKCU "${UNINSTALL}" "Entry" "$SMPROGRAMS\$(Name).lnk"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "$(Name)"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\ehcert-kit.ico"
    WriteRegStr HKCU "${UNINSTALL}" "Publisher" "ehcert-kit"
    WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
    WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
    WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
    WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
SectionEnd

; Keystores and dossiers lie elsewhere, and stay.
Section Uninstall
    !insertmacro RefuseWhileInUse
    !insertmacro RemoveProgram
    !insertmacro RemoveEntry
    DeleteRegKey HKCU "${UNINSTALL}"
    SetOutPath "$TEMP" ; no folder can go in which one stands
    RMDir "$INSTDIR"
SectionEnd
