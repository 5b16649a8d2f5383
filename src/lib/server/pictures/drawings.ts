import { cardPng } from './card';
import { pdfOf } from './pdf';
import { pngOf } from './png';

/**
 * Everything that is drawn to pixels or paper, by kind. Each takes tens of milliseconds of one core, so it runs
 * beside the process that answers readers (src/drawing-worker.ts), and its input is plain data.
 */
export const DRAWINGS = { png: pngOf, card: cardPng, pdf: pdfOf };

export type Drawings = typeof DRAWINGS;
