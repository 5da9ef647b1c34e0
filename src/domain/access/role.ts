import * as z from 'zod';
import { roles } from './role-names.ts';

export const role = z.enum(roles).meta({ id: 'Role', description: '角色 · role' });
export type Role = z.infer<typeof role>;

/** Roles that go with no other: who gives rights has none over reports, and a machine is no person. */
export const aloneRoles: ReadonlySet<Role> = new Set<Role>(['administrator', 'machine']);
