import { Box, Tab, Tabs } from '@mui/material';
import { type ComponentType, useState } from 'react';
import { t, type WordKey } from '../../i18n/words.ts';
import { ConfirmDialog, DialogShell } from '../../ui/index.ts';
import { AddFaqWay } from './AddFaqWay.tsx';
import { AddPageForm, AddTextForm } from './AddForms.tsx';
import { FileDrop } from './FileDrop.tsx';
import type { Uploads } from './useUploads.ts';

interface WayProps {
  files: Uploads;
  onClose: () => void;
}

/** The ways to add knowledge, in the order of their tabs. */
const WAYS: { key: string; label: WordKey; Content: ComponentType<WayProps> }[] = [
  { key: 'files', label: 'addDocument.tabFiles', Content: FileDrop },
  { key: 'text', label: 'fields.text', Content: AddTextForm },
  { key: 'page', label: 'addDocument.tabPage', Content: AddPageForm },
  { key: 'faq', label: 'contents.faq.tab', Content: AddFaqWay },
];

export function AddDocumentDialog({ files, onClose }: WayProps) {
  const [chosen, setChosen] = useState('files');
  // Text written in a tab is still there when the user comes back to it.
  const [seen, setSeen] = useState(['files']);
  const [hasWritten, setWritten] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  return (
    <>
      <DialogShell
        title={t('addDocument.title')}
        onClose={() => (hasWritten ? setLeaving(true) : onClose())}
        tabs={
          <Tabs
            value={chosen}
            variant="scrollable"
            onChange={(_event, next: string) => {
              setChosen(next);
              setSeen((now) => [...now, next]);
            }}
            sx={{ px: 2 }}
          >
            {WAYS.map(({ key, label }) => (
              <Tab
                key={key}
                id={`add-tab-${key}`}
                aria-controls={`add-panel-${key}`}
                value={key}
                label={t(label)}
              />
            ))}
          </Tabs>
        }
      >
        {WAYS.filter(({ key }) => seen.includes(key)).map(({ key, Content }) => (
          <Box
            key={key}
            role="tabpanel"
            id={`add-panel-${key}`}
            aria-labelledby={`add-tab-${key}`}
            hidden={key !== chosen}
            onInput={({ target }) => setWritten((now) => now || isText(target))}
          >
            <Content files={files} onClose={onClose} />
          </Box>
        ))}
      </DialogShell>
      <ConfirmDialog
        isDangerous
        isOpen={isLeaving}
        title={t('leave.title')}
        hint={t('addDocument.leaveHint')}
        confirm={t('leave.confirm')}
        cancel={t('contents.faq.stay')}
        onConfirm={onClose}
        onClose={() => setLeaving(false)}
      />
    </>
  );
}

/** Files are sent as soon as they are chosen, but a stray Escape would lose typed text. */
const isText = (target: EventTarget) =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && target.type !== 'file');
