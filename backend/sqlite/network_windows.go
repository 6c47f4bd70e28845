package sqlite

import (
	"path/filepath"

	"golang.org/x/sys/windows"
)

// refuseNetwork refuses a folder on another computer: SQLite's locks do not hold there.
func refuseNetwork(dir string) error {
	absolute, err := filepath.Abs(dir)
	if err != nil {
		return refuseFolder(dir, err)
	}
	root, err := windows.UTF16PtrFromString(filepath.VolumeName(absolute) + `\`)
	if err != nil {
		return refuseFolder(dir, err)
	}
	if windows.GetDriveType(root) == windows.DRIVE_REMOTE {
		return networkPath(dir)
	}
	return nil
}
