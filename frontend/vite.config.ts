import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  base: './',
  plugins: [react()],
  // The icon is the installer's own, from ../build.
  server: { fs: { allow: ['..'] } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // The oldest web views we meet: WebKit 16.4 on macOS 13, WebKitGTK on Debian 12.
    target: 'safari16.4',
  },
  test: {
    environment: 'happy-dom',
    isolate: false, // else most of the time goes into importing the same once more for every file
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/testing/setup.ts'],
  },
});
