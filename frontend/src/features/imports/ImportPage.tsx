import { useLocation } from 'wouter';
import type { ImportKind } from '../../api/imports';
import { CheckStep } from './CheckStep';
import { ColumnsStep } from './ColumnsStep';
import { DoneStep } from './DoneStep';
import { FileStep } from './FileStep';
import { useImport } from './useImport';

/** Customers or items from a file: chosen, matched, checked, and only then imported. */
export default function ImportPage() {
  const [location] = useLocation();
  return <Wizard kind={location.startsWith('/items') ? 'items' : 'customers'} />;
}

function Wizard({ kind }: { kind: ImportKind }) {
  const wizard = useImport(kind);
  const { step, opened } = wizard;
  if (step === 'file' || !opened) return <FileStep wizard={wizard} />;
  if (step === 'columns') return <ColumnsStep wizard={wizard} opened={opened} />;
  if (step === 'check') return <CheckStep wizard={wizard} opened={opened} />;
  return <DoneStep wizard={wizard} />;
}
