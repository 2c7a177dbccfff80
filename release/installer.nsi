; The installer for Windows. release/installer.py defines VERSION, STAGE, MANIFEST, OUTPUT, WORDS, SIDE and COMPRESS.
Unicode true
Target amd64-unicode
SetCompress ${COMPRESS}
SetCompressor zlib
RequestExecutionLevel user ; for this person alone: nothing that an administrator has to allow
ManifestDPIAware true
!include MUI2.nsh
!include FileFunc.nsh
!include TextFunc.nsh

Name "$(Name)"
BrandingText "ehcert-kit ${VERSION}"
ShowInstDetails nevershow
ShowUninstDetails nevershow
OutFile "${OUTPUT}"
; A short name that does not change: the longest path below it has some 155 characters, and Windows allows 260.
InstallDir "$LOCALAPPDATA\Programs\ehcert-kit"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\ehcert-kit"
; A newer version is installed where the old one is.
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"

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

; A folder is ours if it contains our manifest. In any other folder nothing is removed, and nothing is installed
; unless it is empty or new: /D may name a folder with other files.
!macro RefuseForeignFolder
    ${IfNot} ${FileExists} "$INSTDIR\${MANIFEST}"
        ${DirState} "$INSTDIR" $0
        ${If} $0 == 1 ; it holds something
            MessageBox MB_OK|MB_ICONEXCLAMATION "$(Foreign)$\n$\n$INSTDIR" /SD IDOK
            SetErrorLevel 2
            Abort
        ${EndIf}
    ${EndIf}
!macroend

; Windows cannot remove a running program. Nothing is changed then.
!macro RefuseWhileInUse
    ${If} ${FileExists} "$INSTDIR\${MANIFEST}"
    ${AndIf} ${FileExists} "$INSTDIR\python.exe"
        ClearErrors
        Delete "$INSTDIR\python.exe"
        ${If} ${Errors}
            MessageBox MB_OK|MB_ICONEXCLAMATION "$(InUse)" /SD IDOK
            SetErrorLevel 2
            Abort
        ${EndIf}
    ${EndIf}
!macroend

; Remove what was installed, by the names in the manifest of the installed version: the folder may contain files of
; the user. The manifest itself stays, so that an interrupted installation can be repeated.
!macro RemoveProgram
    ClearErrors
    FileOpen $0 "$INSTDIR\${MANIFEST}" r
    ${IfNot} ${Errors}
        ${Do}
            ClearErrors
            FileRead $0 $1
            ${If} ${Errors}
                ${ExitDo}
            ${EndIf}
            ${TrimNewLines} "$1" $1
            ${If} $1 == ""
                ${Continue} ; it would stand for the whole folder
            ${EndIf}
            ${If} ${FileExists} "$INSTDIR\$1\*.*"
                RMDir /r "$INSTDIR\$1"
            ${Else}
                Delete "$INSTDIR\$1"
            ${EndIf}
        ${Loop}
        FileClose $0
    ${EndIf}
!macroend

; The name of the entry depends on the language of the installation, so it is read from the registry.
!macro RemoveEntry
    ReadRegStr $0 HKCU "${UNINSTALL}" "Entry"
    ${If} $0 != ""
        Delete "$0"
    ${EndIf}
!macroend

Section
    !insertmacro RefuseForeignFolder
    !insertmacro RefuseWhileInUse
    !insertmacro RemoveProgram
    !insertmacro RemoveEntry
    SetOutPath "$INSTDIR"
    File "${STAGE}\${MANIFEST}" ; before what it names
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

; Keystores and dossiers are elsewhere, and stay.
Section Uninstall
    !insertmacro RefuseWhileInUse
    !insertmacro RemoveProgram
    !insertmacro RemoveEntry
    DeleteRegKey HKCU "${UNINSTALL}"
    ${If} ${FileExists} "$INSTDIR\${MANIFEST}"
    ${AndIf} ${FileExists} "$INSTDIR\uninstall.exe"
        ; The uninstaller was run in place (_?=) and cannot remove itself, so the folder is still marked as ours.
        FileOpen $0 "$INSTDIR\${MANIFEST}" w
        FileWrite $0 "uninstall.exe$\r$\n"
        FileClose $0
    ${Else}
        Delete "$INSTDIR\${MANIFEST}"
    ${EndIf}
    SetOutPath "$TEMP" ; no folder can go in which one stands
    RMDir "$INSTDIR"
SectionEnd
