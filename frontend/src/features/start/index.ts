export { BookClosed } from './BookClosed';
export { BookOpening } from './BookOpening';
export { FirstRun } from './FirstRun';
