### The shortcut, and the installer for Windows.

shortcut-name = eHealth certificate
shortcut-comment = Request, complete and keep track of an eHealth certificate
shortcut-command = make a shortcut: an entry in the program menu, or an icon on the desktop
shortcut-command-about = Makes a shortcut that opens the guided pages with a double click: an entry in the menu (Windows and Linux), or an icon on the desktop (macOS). Do it again if the program has moved.
shortcut-arg-desktop = on the desktop instead of in the menu
shortcut-arg-to = in this folder
shortcut-arg-remove = remove the shortcut
shortcut-written = Shortcut made: { $file }
    It is called “{ $name }” and opens the guided pages.
shortcut-removed = Shortcut removed: { $file }
shortcut-none = No shortcut in { $folder }.
shortcut-in-cache = This program was started from a temporary folder, which may be emptied at any time: the shortcut would then stop working. Install the program first (“uv tool install” or “pipx install”), then try again.
shortcut-stopped = The pages could not be opened. Read the message above, then press Enter to close this window.
shortcut-in-use = The program is still open. Close its window, then try again. Nothing has been changed.
shortcut-foreign-folder = This folder already holds something else. Nothing has been installed or changed. Choose an empty folder, or empty this one yourself.
shortcut-installed = “{ $name }” is now in the Start menu. A black window opens with the pages: if you close it, the program stops.
shortcut-open-now = Open the pages now
