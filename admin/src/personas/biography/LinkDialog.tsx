import type { Editor } from '@tiptap/react';
import { t } from '../../i18n/words.ts';
import { DialogShell, RecordForm, TextInput } from '../../ui/index.ts';

const ADDRESS = /^(?:https?:\/\/\S+\.\S+|mailto:\S+@\S+|tel:\+?[\d ()-]+)$/i;

/** "exemplo.com.br" is meant as a web page. */
const completed = (address: string) =>
  /^[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(address) ? `https://${address}` : address;

export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const check = (address: string) => {
    const isLink = address.trim() === '' || ADDRESS.test(completed(address.trim()));
    return isLink ? undefined : t('settings.biography.linkInvalid');
  };
  return (
    <DialogShell size="xs" title={t('settings.biography.linkTitle')} onClose={onClose}>
      <RecordForm
        record={{ address: String(editor.getAttributes('link').href ?? '') }}
        save={async ({ address }) => {
          link(editor, completed(address.trim()));
          onClose();
        }}
        submit={t('settings.biography.linkApply')}
        onCancel={onClose}
      >
        <TextInput
          autoFocus
          source="address"
          validate={check}
          label={t('settings.biography.linkAddress')}
          help={t('settings.biography.linkHelp')}
          inputMode="url"
          autoComplete="off"
          maxLength={2000}
        />
      </RecordForm>
    </DialogShell>
  );
}

/** Links the selected text; without a selection, inserts the address itself. */
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
