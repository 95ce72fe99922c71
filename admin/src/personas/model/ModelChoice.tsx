import { Alert, RadioGroup, Skeleton } from '@mui/material';
import type { LanguageModelChoice } from '@sosia/core/contract';
import { useId, useState } from 'react';
import { t, translate } from '../../i18n/words.ts';
import { FieldFrame } from '../../ui/index.ts';
import { useSettings } from '../draft/settings-context.ts';
import { TextSetting } from '../sections/inputs.tsx';
import { ModelCard } from './ModelCard.tsx';
import { useModels } from './useModels.ts';

/** The option's value for a model that is not on offer. */
const OTHER = 'other';

/** The models with their strengths and prices; any other name where the server may know it. */
export function ModelChoice() {
  const id = useId();
  const { draft, changePart, isReadOnly } = useSettings();
  const { listed, factsOf, takesAnyName, isLoaded } = useModels();
  const { name } = draft.model;
  const isListed = listed.some((model) => model.name === name);
  const [isOtherAsked, setOtherAsked] = useState(false);
  const hasOther = takesAnyName || (listed.length > 0 && !isListed);
  const chosen = isListed && !isOtherAsked ? name : OTHER;
  const choose = (value: string) => {
    setOtherAsked(value === OTHER);
    if (value !== OTHER) changePart('model', { name: value });
  };
  const facts = factsOf(name);
  return (
    <>
      <FieldFrame id={id} label={t('settings.model.name')} help={t('settings.model.nameHelp')}>
        {listed.length === 0 && <Skeleton variant="rounded" height={240} />}
        <RadioGroup
          value={chosen}
          aria-labelledby={`${id}-label`}
          aria-describedby={`${id}-help`}
          onChange={(_event, value) => choose(value)}
          sx={{ display: 'grid', gap: 1 }}
        >
          {listed.map((model) => (
            <ListedModel key={model.name} model={model} isChosen={model.name === chosen} />
          ))}
          {hasOther && (
            <ModelCard
              value={OTHER}
              isChosen={chosen === OTHER}
              isDisabled={isReadOnly}
              name={takesAnyName ? t('models.other') : name}
              text={t(takesAnyName ? 'models.otherHint' : 'models.unlisted')}
            />
          )}
        </RadioGroup>
      </FieldFrame>
      {hasOther && takesAnyName && chosen === OTHER && (
        <TextSetting path="model.name" words="models.otherName" maxLength={100} />
      )}
      {isLoaded && facts?.seesImages === false && (
        <Alert severity="info">{t('models.blind')}</Alert>
      )}
    </>
  );
}

function ListedModel({ model, isChosen }: { model: LanguageModelChoice; isChosen: boolean }) {
  const { isReadOnly } = useSettings();
  return (
    <ModelCard
      value={model.name}
      isChosen={isChosen}
      isDisabled={isReadOnly}
      name={model.name}
      text={translate(`models.goodFor.${model.name}`, { _: '' })}
      price={model.price}
    />
  );
}
