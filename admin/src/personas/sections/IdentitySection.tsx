import { useWords } from '../../i18n/useWords.ts';
import { useSettings } from '../draft/settings-context.ts';
import { TextSetting } from './inputs.tsx';
import { PictureInput } from './PictureInput.tsx';

export function IdentitySection() {
  const t = useWords();
  const { draft, changePart, errorAt } = useSettings();
  return (
    <>
      <PictureInput />
      <TextSetting
        label={t('settings.identity.name')}
        help={t('settings.identity.nameHelp')}
        error={errorAt('identity.name')}
        value={draft.identity.name}
        maxLength={80}
        onChange={(name) => changePart('identity', { name })}
      />
      <TextSetting
        label={t('settings.identity.role')}
        help={t('settings.identity.roleHelp')}
        error={errorAt('identity.role')}
        value={draft.identity.role}
        maxLength={160}
        onChange={(role) => changePart('identity', { role })}
      />
    </>
  );
}
