import { Id } from '@sosia/core/contract';
import { z } from 'zod';

/** `/:id` of every resource. What is not an id is answered 404: no row has it. */
export const ById = z.object({ id: Id });
