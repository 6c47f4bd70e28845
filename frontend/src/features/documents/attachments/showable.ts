/** What of a file the page itself can show; anything else opens in the system's viewer. */
export function showableAs(mediaType: string): 'image' | 'pdf' | null {
  if (mediaType.startsWith('image/')) return 'image';
  return mediaType === 'application/pdf' ? 'pdf' : null;
}
