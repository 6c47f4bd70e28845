package wiring

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"

	"daybook/backend/secret"
)

// Secrets is where a book's passwords are kept: in the system's keyring, or in the sealed file beside the book where
// there is none or DAYBOOK_SECRETS=file asks for it, as a book on a USB stick does.
func Secrets(dir string) (secret.Store, error) {
	if os.Getenv("DAYBOOK_SECRETS") == "file" {
		return secret.OpenFile(dir)
	}
	return secret.Open(dir)
}

// Home is the folder of the book: DAYBOOK_HOME where it is set, else the system's place for an application's data.
func Home() (string, error) {
	if dir := os.Getenv("DAYBOOK_HOME"); dir != "" {
		return filepath.Abs(dir)
	}
	if dir := os.Getenv("XDG_DATA_HOME"); dir != "" && runtime.GOOS == "linux" {
		return filepath.Join(dir, "daybook"), nil
	}
	if runtime.GOOS == "linux" {
		home, err := os.UserHomeDir()
		if err != nil {
			return "", fmt.Errorf("find the home folder: %w", err)
		}
		return filepath.Join(home, ".local", "share", "daybook"), nil
	}
	dir, err := os.UserConfigDir()
	if err != nil {
		return "", fmt.Errorf("find the folder for data: %w", err)
	}
	return filepath.Join(dir, "Daybook"), nil
}
