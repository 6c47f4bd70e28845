package sqlite

import "golang.org/x/sys/unix"

// Magic numbers of network file systems, from statfs(2).
const (
	nfs, smb, smb2, cifs, afs, ceph = 0x6969, 0x517b, 0xfe534d42, 0xff534d42, 0x5346414f, 0x00c36400
)

// refuseNetwork refuses a folder on another computer: SQLite's locks do not hold there.
func refuseNetwork(dir string) error {
	var info unix.Statfs_t
	if err := unix.Statfs(dir, &info); err != nil {
		return refuseFolder(dir, err)
	}
	return checkFileSystem(dir, uint32(info.Type))
}

func checkFileSystem(dir string, kind uint32) error {
	switch kind {
	case nfs, smb, smb2, cifs, afs, ceph:
		return networkPath(dir)
	}
	return nil
}
