// The legacy build: the modern one fails in the Chromium of older Electrons.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
