package secret

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
)

// writeFile puts data at path, readable by its owner alone, so that after a crash there is either the old file or the new
// one, whole.
func writeFile(path string, data []byte) error {
	// CreateTemp makes the file with mode 0600.
	temp, err := os.CreateTemp(filepath.Dir(path), filepath.Base(path)+".new-*")
	if err != nil {
		return fmt.Errorf("writing %s: %w", filepath.Base(path), err)
	}
	_, err = temp.Write(data)
	err = errors.Join(err, temp.Sync(), temp.Close())
	if err == nil {
		err = os.Rename(temp.Name(), path)
	}
	if err != nil {
		return errors.Join(fmt.Errorf("writing %s: %w", filepath.Base(path), err), os.Remove(temp.Name()))
	}
	return syncDir(filepath.Dir(path))
}

// syncDir makes the renaming last through a power cut. Windows offers no such call and needs none.
func syncDir(dir string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	d, err := os.Open(dir)
	if err != nil {
		return fmt.Errorf("opening the folder of secrets: %w", err)
	}
	if err := errors.Join(d.Sync(), d.Close()); err != nil {
		return fmt.Errorf("making the folder of secrets last: %w", err)
	}
	return nil
}
