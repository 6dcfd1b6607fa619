import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressFiles } from './vite/compress-files.ts';
import { contractsWithoutSchemas } from './vite/contracts-without-schemas.ts';
import { firstWords } from './vite/first-words.ts';
import { formGroup } from './vite/form-group.ts';
import { pageFiles } from './vite/page-files.ts';

export default defineConfig({
  plugins: [contractsWithoutSchemas(), react(), pageFiles(), compressFiles()],
  build: {
    target: 'baseline-widely-available',
    sourcemap: false,
    // A data: address would need a looser font-src and img-src.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What the first page always loads travels as one file: one request, and better compressed.
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }, formGroup, ...firstWords] },
      },
    },
  },
  server: { proxy: { '/api': { target: 'http://localhost:3000', changeOrigin: false } } },
});
