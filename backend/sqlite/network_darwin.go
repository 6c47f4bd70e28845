package sqlite

import "golang.org/x/sys/unix"

// refuseNetwork refuses a folder on another computer: SQLite's locks do not hold there.
func refuseNetwork(dir string) error {
	var info unix.Statfs_t
	if err := unix.Statfs(dir, &info); err != nil {
		return refuseFolder(dir, err)
	}
	if info.Flags&unix.MNT_LOCAL == 0 {
		return networkPath(dir)
	}
	return nil
}
