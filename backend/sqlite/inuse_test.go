package sqlite_test

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"daybook/backend/sqlite"
)

func init() {
	parts["hold the book"] = func(dir string) {
		if _, err := sqlite.Open(context.Background(), dir); err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println("open")
		_, _ = os.Stdin.Read(make([]byte, 1)) // until the test has seen enough
	}
}

func TestABookIsOpenInOneDaybookOnly(t *testing.T) {
	path := bookFile(soldBook(t))
	holder := partOf(t, "hold the book", filepath.Dir(path))
	stdin, err := holder.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	lines := started(t, holder)
	if !lines.Scan() || lines.Text() != "open" {
		t.Fatalf("the other Daybook says %q", lines.Text())
	}
	refusedUntouched(t, path, sqlite.CodeInUse)
	_, err = sqlite.Open(t.Context(), filepath.Dir(path))
	if want := fmt.Sprintf("(process %d)", holder.Process.Pid); err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("the refusal is %v, want %s in it", err, want)
	}
	t.Run("its end frees the book, even a violent one", func(t *testing.T) {
		_ = holder.Process.Kill()
		_ = stdin.Close()
		_ = holder.Wait()
		db, err := sqlite.Open(t.Context(), filepath.Dir(path))
		if err != nil {
			t.Fatal(err)
		}
		_ = db.Close()
	})
}

// partOf is this test's own program, playing a part in a folder.
func partOf(t *testing.T, part, dir string) *exec.Cmd {
	t.Helper()
	command := exec.CommandContext(t.Context(), os.Args[0])
	command.Env = append(os.Environ(), "DAYBOOK_TEST_PART="+part, "DAYBOOK_TEST_DIR="+dir)
	command.Stderr = os.Stderr
	return command
}
