import {
  autocompletion,
  type Completion,
  type CompletionContext,
  pickedCompletion,
} from '@codemirror/autocomplete';
import { type Diagnostic, linter } from '@codemirror/lint';
import type { Extension } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';
import { findVariables, variablesLike } from './find-variables.ts';
import { meaningOf, problemOf } from './variable-words.ts';

/** Colours variables, completes them after `{{`, and underlines unknown names. */
export function variableExtensions(): Extension {
  return [highlighting, completion(), checking()];
}

const mark = Decoration.mark({ class: 'cm-variable' });

const highlighting = ViewPlugin.define(
  (view) => {
    const plugin = {
      decorations: known(view),
      update(update: ViewUpdate) {
        if (update.docChanged) plugin.decorations = known(update.view);
      },
    };
    return plugin;
  },
  { decorations: (plugin) => plugin.decorations },
);

function known({ state }: EditorView): DecorationSet {
  return Decoration.set(
    findVariables(state.doc.toString())
      .filter(({ problem }) => problem === null)
      .map(({ from, to }) => mark.range(from, to)),
  );
}

function completion(): Extension {
  const source = (context: CompletionContext) => {
    const begun = context.matchBefore(/\{\{[^{}\n]*$/);
    if (!begun) return null;
    const typed = begun.text.slice(2).trim();
    const options = variablesLike(typed).map(
      (variable): Completion => ({ label: variable, detail: meaningOf(variable), apply: insert }),
    );
    return options.length === 0 ? null : { from: begun.from + 2, options, filter: false };
  };
  return autocompletion({ override: [source], icons: false, closeOnBlur: true });
}

/** Inserts the name, and the closing braces unless they are already there. */
function insert(view: EditorView, completion: Completion, from: number, to: number): void {
  const after = view.state.sliceDoc(to, to + 2);
  const present = after === '}}' ? 2 : after.startsWith('}') ? 1 : 0;
  const text = `${completion.label}}}`;
  view.dispatch({
    changes: { from, to: to + present, insert: text },
    selection: { anchor: from + text.length },
    annotations: pickedCompletion.of(completion),
    userEvent: 'input.complete',
  });
}

function checking(): Extension {
  return linter(({ state }) => {
    const at = state.selection.main.head;
    return (
      findVariables(state.doc.toString())
        .filter(({ problem }) => problem !== null)
        // A variable that is still being typed is not marked as an error.
        .filter(({ problem, from, to }) => problem !== 'open' || at < from || at > to)
        .map(
          (variable): Diagnostic => ({
            from: variable.from,
            to: variable.to,
            severity: 'warning',
            message: problemOf(variable),
          }),
        )
    );
  });
}
