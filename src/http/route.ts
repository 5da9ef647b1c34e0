import type * as z from 'zod';
import type { Principal } from '../app/access/access.ts';
import type { Rights } from '../domain/access/rights.ts';
import type { Role } from '../domain/access/role.ts';
import type { Office } from '../office/office.ts';
import type { Language, LocalizedText } from '../problems/localized.ts';
import type { StreamVersion } from '../stores/port/event-store.ts';
import type { Position } from '../stores/port/position.ts';

/**
 * Who may call a route: everybody, or those who hold one of the roles. Where it is `about` a report, nobody who was
 * recused from it; and those who hold none but `own` roles only with reports that they handed in today, by the clock
 * of the mandate.
 */
export type Policy =
  | { readonly open: true }
  | {
      readonly roles: readonly [Role, ...Role[]];
      readonly about?: 'report';
      readonly own?: readonly Role[];
    };

/** What a route is called with: every part has been checked, and the actor is who is authenticated. */
export interface Call<Params = unknown, Query = unknown, Body = unknown> {
  readonly office: Office;
  readonly principal: Principal;
  readonly rights: Rights;
  readonly language: Language;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** The key by which a repetition is known; empty on routes that take none. */
  readonly idempotencyKey: string;
  /** The version of the report that `If-Match` names. */
  readonly expected?: StreamVersion;
  /** The type of the body, without parameters. */
  readonly media: string;
  /** In which of the forms that the route produces it is to answer. */
  readonly accepts: string;
  /** `Last-Event-ID`: after which position a stream is taken up again. */
  readonly lastEventId?: string;
  /** Id of the request, as the log has it. */
  readonly request: string;
  /** Aborted when nobody reads the answer any more, or the service ends. */
  readonly signal: AbortSignal;
}

/** What a route answers; status and type are the route's. */
export interface Reply {
  readonly body: unknown;
  /** `ETag` */
  readonly version?: StreamVersion;
  /** `Guanxia-Position` */
  readonly position?: Position;
  readonly location?: string;
  /** The first answer of an earlier request under the same key. */
  readonly replayed?: boolean;
  /** What `after` is for the next page. */
  readonly next?: string;
  /** `Guanxia-View` */
  readonly view?: string;
  /** Another status than the route's own. */
  readonly status?: number;
  /** In place of a body: text in the form that was asked for, piece by piece. */
  readonly stream?: AsyncIterable<string>;
}

/** The largest body, in bytes, unless a route says otherwise: the same as for a report in a file. */
export const usualLimit = 2 ** 20;

/** One route: from this the server, the policy, the OpenAPI document, and the tests of roles and routes are made. */
export interface Route {
  readonly method: 'GET' | 'POST';
  /** With parameters in braces, as OpenAPI has them. */
  readonly path: string;
  /** `operationId` */
  readonly name: string;
  readonly tag: string;
  readonly summary: LocalizedText;
  readonly policy: Policy;
  /** Whether anything is recorded: such routes are not there in a service that only reads. */
  readonly effect: 'reads' | 'writes';
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  /** What a body of `application/json` is. */
  readonly body?: z.ZodType;
  /** What bodies of other types are. */
  readonly bodies?: Readonly<Record<string, z.ZodType>>;
  /** The body is handed on as its bytes: what reads it tells places, and allows comments. */
  readonly raw?: true;
  /** Largest body in bytes, where it is not {@link usualLimit}. */
  readonly limit?: number;
  readonly idempotencyKey?: 'required' | 'optional';
  readonly ifMatch?: 'required' | 'optional';
  readonly status: 200 | 201;
  readonly answer: z.ZodType;
  /** The types of the answer, where it is not `application/json`; the first unless another is asked for. */
  readonly produces?: readonly [string, ...string[]];
  /** Codes beyond those that every route can answer with. */
  readonly problems: readonly string[];
  readonly run: (call: Call) => Promise<Reply>;
}

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

type Given<P, Q, B> = Omit<Route, 'params' | 'query' | 'body' | 'run'> & {
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly run: (call: Call<Parsed<P>, Parsed<Q>, Parsed<B>>) => Promise<Reply>;
};

/** A route whose `run` is called with what its schemas make of the request. */
export const route = <
  P extends z.ZodObject | undefined = undefined,
  Q extends z.ZodObject | undefined = undefined,
  B extends z.ZodType | undefined = undefined,
>(
  given: Given<P, Q, B>,
): Route => given as unknown as Route;
