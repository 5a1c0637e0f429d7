import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The development server passes questions on to a running Beringia; the build is served by Beringia itself. */
const server = process.env.BERINGIA_ADDRESS ?? 'http://127.0.0.1:4400';

export default defineConfig({
  plugins: [react()],
  server: { port: 4410, proxy: { '/api': { target: server, changeOrigin: true } } },
  build: { outDir: 'dist', target: 'es2023', chunkSizeWarningLimit: 900, reportCompressedSize: true },
});
