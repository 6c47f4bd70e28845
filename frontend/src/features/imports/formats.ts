import { type Icon, IconFileSpreadsheet, IconFileTypeCsv } from '@tabler/icons-react';
import type { ExportFormat } from '../../api/exports';

/** What a list can be exported as, in the order in which it is offered. */
export const formats: readonly { format: ExportFormat; icon: Icon }[] = [
  { format: 'csv', icon: IconFileTypeCsv },
  { format: 'xlsx', icon: IconFileSpreadsheet },
];
