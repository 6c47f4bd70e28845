import { useHotkeys } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Invoice } from '../../../api/invoices';
import { FieldErrorProvider, formatMoney, Page, useShop } from '../../../ui';
import { inStore, removeLineAt } from './changes';
import { DeleteDraftDialog } from './DeleteDraftDialog';
import { EditorActions } from './EditorActions';
import { EditorTotals } from './EditorTotals';
import { EditorWords } from './EditorWords';
import { focusFirstError } from './focusFirstError';
import { HeadFields } from './HeadFields';
import classes from './InvoiceEditor.module.css';
import { IssueDialog } from './IssueDialog';
import { LineTable } from './LineTable';
import { PreviewPanel } from './PreviewPanel';
import { SavedMark } from './SavedMark';
import { StoreField } from './StoreField';
import { useEditor } from './useEditor';
import { useIssue } from './useIssue';
import { useLineKeys } from './useLineKeys';
import { useTotals } from './useTotals';

interface InvoiceEditorProps {
  draft: Invoice;
}

/** An invoice being written: by keyboard alone, saved by itself, its figures live from the book. */
export function InvoiceEditor({ draft }: InvoiceEditorProps) {
  const { t } = useTranslation();
  const shop = useShop();
  const [, navigate] = useLocation();
  const [panel, setPanel] = useState<'preview' | 'delete' | null>(null);
  const editor = useEditor(draft);
  const { typed, edit, habits, autosave, errors } = editor;
  const { saved, flush } = autosave;
  const totals = useTotals(typed, draft);
  const keys = useLineKeys((index) => edit(removeLineAt(index, habits)));
  const issue = useIssue(editor);
  useOwnAddress(draft, saved);
  useHotkeys([['mod+Enter', issue.ask]], []);

  const preview = async () => {
    if (await flush()) setPanel('preview');
    else focusFirstError();
  };
  const leave = () => {
    autosave.stop();
    editor.forget();
    navigate('/invoices');
  };
  const issueLabel = totals?.total.minor
    ? t('invoices.issueAmount', { amount: formatMoney(totals.total, shop) })
    : t('invoices.issue');

  return (
    <Page
      title={draft.id ? t('invoices.draftTitle') : t('invoices.new')}
      note={<SavedMark {...autosave} />}
      back={{ href: '/invoices', label: t('invoices.title') }}
      primary={{ label: issueLabel, onClick: issue.ask }}
      actions={
        <EditorActions
          canPreview={saved.id !== 0 || !autosave.upToDate}
          onPreview={preview}
          onDelete={() => (saved.id || !autosave.upToDate ? setPanel('delete') : leave())}
        />
      }
    >
      <FieldErrorProvider errors={{ ...errors, ...issue.errors }}>
        <div className={classes.editor}>
          <StoreField {...typed} onStore={(...store) => edit(inStore(...store))} />
          <HeadFields typed={typed} edit={edit} onNext={() => keys.focus(typed.lines.length - 1, 'name')} />
          <LineTable
            lines={typed.lines}
            edit={edit}
            habits={habits}
            totals={totals}
            keys={keys}
            primary={t('invoices.line.hintIssue')}
          />
          <div className={classes.foot}>
            <EditorWords typed={typed} edit={edit} />
            <EditorTotals totals={totals} draft={draft} typed={typed} edit={edit} />
          </div>
        </div>
      </FieldErrorProvider>
      {issue.draft && (
        <IssueDialog draft={issue.draft} onClose={issue.close} onConfirm={issue.confirm} busy={issue.busy} />
      )}
      {panel === 'preview' && <PreviewPanel draft={saved} onClose={() => setPanel(null)} />}
      {panel === 'delete' && (
        <DeleteDraftDialog autosave={autosave} onClose={() => setPanel(null)} onDeleted={leave} />
      )}
    </Page>
  );
}

/** Gives a new draft its own address once it is saved, without leaving the page. */
function useOwnAddress(draft: Invoice, saved: Invoice): void {
  useEffect(() => {
    if (draft.id || !saved.id) return;
    window.history.replaceState(window.history.state, '', `#/invoices/${saved.id}/edit`);
  }, [draft.id, saved.id]);
}
