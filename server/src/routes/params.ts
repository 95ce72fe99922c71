import { Id } from '@sosia/core/contract';
import { z } from 'zod';

/** `/:id` of every resource. A malformed id is answered with 404: no row has it. */
export const ById = z.object({ id: Id });
