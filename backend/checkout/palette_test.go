package checkout_test

import (
	"fmt"
	"math"
	"testing"

	"pgregory.net/rapid"

	"daybook/backend/checkout"
)

// contrast is worked out anew from the formula of WCAG 2.2.
func contrast(a, b string) float64 {
	luminance := func(color string) float64 {
		var parts [3]int
		_, _ = fmt.Sscanf(color, "#%02x%02x%02x", &parts[0], &parts[1], &parts[2])
		sum := 0.0
		for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
			share := float64(parts[i]) / 255
			if share <= 0.04045 {
				sum += weight * share / 12.92
			} else {
				sum += weight * math.Pow((share+0.055)/1.055, 2.4)
			}
		}
		return sum
	}
	la, lb := luminance(a), luminance(b)
	return (math.Max(la, lb) + 0.05) / (math.Min(la, lb) + 0.05)
}

func TestAnyColourCanBeReadOnAnyGround(t *testing.T) {
	colour := rapid.StringMatching(`#[0-9a-f]{6}`)
	rapid.Check(t, func(t *rapid.T) {
		color, ground := colour.Draw(t, "color"), colour.Draw(t, "ground")
		p := checkout.PaletteOn(color, ground)
		if got := contrast(p.Accent, ground); got < 4.5 {
			t.Fatalf("%s on %s became %s: %.2f", color, ground, p.Accent, got)
		}
		if got := contrast(p.OnAccent, p.Accent); got < 4.5 {
			t.Fatalf("%s on %s: %.2f", p.OnAccent, p.Accent, got)
		}
	})
}

func TestAColourThatCanBeReadStays(t *testing.T) {
	if got, want := checkout.PaletteOn("#17573a", "#ffffff"), (checkout.Palette{Accent: "#17573a", OnAccent: "#ffffff"}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	if got := contrast("#000000", "#ffffff"); math.Abs(got-21) > 0.001 {
		t.Errorf("black on white is %.3f, want 21", got)
	}
}
