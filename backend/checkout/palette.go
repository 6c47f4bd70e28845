package checkout

import (
	"fmt"
	"math"
)

// readable is the least contrast of text to what is behind it (WCAG 2.2, 1.4.3).
const readable = 4.5

// palette is a store's colour as a page wears it.
type palette struct {
	accent   string // can be read on the page
	onAccent string // can be read on accent
}

// paletteOn fits a colour to a page: it becomes darker on a light ground, lighter on a dark one, until it can be read there.
func paletteOn(color, ground string) palette {
	accent, behind := rgbOf(color), rgbOf(ground)
	away := behind.opposite()
	for part := 0.0; accent.contrast(behind) < readable; part += 0.02 {
		accent = rgbOf(color).towards(away, min(part, 1))
	}
	return palette{accent.String(), accent.opposite().String()}
}

// rgb is a colour by its parts from 0 to 255.
type rgb [3]float64

func rgbOf(color string) (c rgb) {
	var r, g, b uint8
	if _, err := fmt.Sscanf(color, "#%02x%02x%02x", &r, &g, &b); err != nil {
		return rgb{}
	}
	return rgb{float64(r), float64(g), float64(b)}
}

func (c rgb) String() string {
	return fmt.Sprintf("#%02x%02x%02x", uint8(math.Round(c[0])), uint8(math.Round(c[1])), uint8(math.Round(c[2])))
}

// opposite is black or white, whichever is farther away.
func (c rgb) opposite() rgb {
	black, white := rgb{}, rgb{255, 255, 255}
	if c.contrast(white) >= c.contrast(black) {
		return white
	}
	return black
}

func (c rgb) towards(other rgb, part float64) rgb {
	for i := range c {
		c[i] = math.Round(c[i] + (other[i]-c[i])*part)
	}
	return c
}

// luminance is the relative luminance of WCAG 2.2.
func (c rgb) luminance() float64 {
	var linear [3]float64
	for i, part := range c {
		if part /= 255; part <= 0.04045 {
			linear[i] = part / 12.92
		} else {
			linear[i] = math.Pow((part+0.055)/1.055, 2.4)
		}
	}
	return 0.2126*linear[0] + 0.7152*linear[1] + 0.0722*linear[2]
}

// contrast is the contrast ratio of WCAG 2.2, from 1 to 21.
func (c rgb) contrast(other rgb) float64 {
	light, dark := c.luminance(), other.luminance()
	return (max(light, dark) + 0.05) / (min(light, dark) + 0.05)
}
