/** A file's bytes as base64, the way the book takes them; `onProgress` hears the share read so far, 0 to 1. */
export function readFile(file: Blob, onProgress: (share: number) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0);
    reader.onerror = () => reject(reader.error);
    // "data:image/png;base64,…"
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.readAsDataURL(file);
  });
}
