package paycode

import (
	"fmt"
	"testing"
)

// The check value of CRC-16/CCITT-FALSE, and the example of the Banco Central's manual.
func TestCRC16(t *testing.T) {
	for text, want := range map[string]string{
		"123456789": "29B1",
		"00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-4266554400005204000053039865802BR5913Fulano de Tal6008BRASILIA62070503***6304": "1D3D",
	} {
		if got := fmt.Sprintf("%04X", crc16(text)); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}
