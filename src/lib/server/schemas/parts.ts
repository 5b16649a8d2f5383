import { z } from 'zod';
import { CATEGORIES } from '$lib/domain/effects/category';

/** Fields that rules and provisions share. */

export const category = z.enum(CATEGORIES);
export const note = z.string().min(1).nullable();
export const count = z.number().int().nonnegative();
export const amount = z.number().nonnegative();
export const age = count.nullable();
