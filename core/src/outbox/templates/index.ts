export { createTemplate } from './create-template.ts';
export { deleteTemplate } from './delete-template.ts';
export { getTemplate, listTemplates } from './list-templates.ts';
export { fillTemplate } from './template-text.ts';
export { updateTemplate } from './update-template.ts';
