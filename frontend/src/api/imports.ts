import * as bound from '../../wailsjs/go/desk/Imports';
import type { book, desk, shop, transfer } from '../../wailsjs/go/models';
import { call } from './call';
import { ApiError } from './errors';

/** What a file is a list of. */
export type ImportKind = 'customers' | 'items';
export type ImportMapping = transfer.Mapping;
export type ImportColumn = transfer.Column;
export type ImportReport = shop.ImportReport;
export type ImportResult = shop.ImportResult;
export type ImportOptions = shop.ImportOptions;
export type ImportRow = transfer.Row;
/** What the person knows better than the detection; '' is detected. */
export type Reading = Omit<transfer.Options, 'country'>;

/** An opened file: its first rows, what its columns can say, and what they seem to say. */
export type ImportSheet = desk.ImportSheet & { table: transfer.Table };
/** What is wrong with a row, or worth knowing of it. */
export type ImportProblem = Omit<transfer.Problem, 'error'> & { error: ApiError };

export const importsKey = ['imports'] as const;

/** The largest file that is read, in bytes. */
export const largestImport = 100 * 1024 * 1024;

/** Understands a file (base64) as a list. */
export async function openImport(kind: ImportKind, name: string, data: string): Promise<ImportSheet> {
  return whole(await call(bound.Open(kind, name, data, { encoding: '', delimiter: '', country: '' })));
}

/** Reads an opened file again, the way the person says. */
export async function reopenImport(id: number, reading: Reading): Promise<ImportSheet> {
  return whole(await call(bound.Reopen(id, { ...reading, country: '' })));
}

function whole(sheet: desk.ImportSheet): ImportSheet {
  if (!sheet.table) throw new ApiError('internal', 'a file without a table');
  return { ...sheet, table: sheet.table };
}

/** Makes fields of the shop's own of the columns that say nothing else. */
export function keepRest(mapping: ImportMapping): Promise<ImportMapping> {
  return call(bound.KeepRest(mapping));
}

/** Tells which rows cannot be kept, and why. It changes nothing. */
export function checkImport(
  id: number,
  mapping: ImportMapping,
  options: ImportOptions,
): Promise<ImportReport> {
  return call(bound.Check(id, mapping, options));
}

/** Adds the rows to the book, all or none. */
export function runImport(
  id: number,
  mapping: ImportMapping,
  options: ImportOptions,
  key: string,
): Promise<ImportResult> {
  return call(bound.Run(id, mapping, options, key));
}

/** How far the check or the import of a file has come. */
export function importProgress(id: number): Promise<desk.ImportProgress> {
  return call(bound.Progress(id));
}

/** Stops the check or the import of a file; nothing of it is kept. */
export function cancelImport(id: number): Promise<void> {
  return call(bound.Cancel(id));
}

/** Stops what runs and forgets the file. */
export function closeImport(id: number): Promise<void> {
  return call(bound.Close(id));
}

/** The problems of a report, with errors like those of a command. */
export function problemsOf(problems: transfer.Problem[]): ImportProblem[] {
  return problems.map(({ error, ...problem }) => ({ ...problem, error: refusalOf(error) }));
}

function refusalOf(error?: book.Error): ApiError {
  return new ApiError(
    error?.code ?? 'internal',
    error?.message ?? '',
    error?.field,
    error?.params,
    error?.limit,
  );
}
