import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import type { Editor } from '@tiptap/react';
import { type FormEvent, useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { Field } from '../../ui/Field.tsx';

const ADDRESS = /^(?:https?:\/\/\S+\.\S+|mailto:\S+@\S+|tel:\+?[\d ()-]+)$/i;

/** "exemplo.com.br" is meant as a page. */
const completed = (address: string) =>
  /^[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(address) ? `https://${address}` : address;

export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const t = useWords();
  const [address, setAddress] = useState(String(editor.getAttributes('link').href ?? ''));
  const [isWrong, setWrong] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const href = completed(address.trim());
    if (href !== '' && !ADDRESS.test(href)) {
      setWrong(true);
      return;
    }
    link(editor, href);
    onClose();
  };
  return (
    <Dialog open fullWidth maxWidth="xs" onClose={onClose} aria-labelledby="link-dialog">
      <form noValidate onSubmit={submit}>
        <DialogTitle id="link-dialog">{t('settings.biography.linkTitle')}</DialogTitle>
        <DialogContent>
          <Field
            autoFocus
            label={t('settings.biography.linkAddress')}
            help={t('settings.biography.linkHelp')}
            error={isWrong ? t('settings.biography.linkInvalid') : undefined}
            value={address}
            onChange={(event) => {
              setAddress(event.target.value);
              setWrong(false);
            }}
            slotProps={{ input: { inputMode: 'url', autoComplete: 'off', maxLength: 2000 } }}
          />
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={onClose}>
            {t('actions.cancel')}
          </Button>
          <Button type="submit" variant="contained">
            {t('settings.biography.linkApply')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

/** Of the marked words; where none are, the address itself is written. */
function link(editor: Editor, href: string): void {
  const chain = editor.chain().focus();
  const isOnLink = editor.isActive('link');
  if (href === '') {
    chain.extendMarkRange('link').unsetLink().run();
  } else if (editor.state.selection.empty && !isOnLink) {
    chain
      .insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] })
      .run();
  } else chain.extendMarkRange('link').setLink({ href }).run();
}
