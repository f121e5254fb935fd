import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';

/**
 * Refuses what is larger than `maxSize` bytes. A body that says its length is judged by that alone, for the connection
 * gives no more of it; any other is counted. To open a body in order to look at it costs as much as a small request.
 */
export function limitedBody(
  maxSize: number,
  onError?: (context: Context) => Response | Promise<Response>,
): MiddlewareHandler {
  const counted = bodyLimit(onError ? { maxSize, onError } : { maxSize });
  return (context, next) => {
    const { method } = context.req;
    const said = context.req.header('content-length');
    if (said === undefined && (method === 'GET' || method === 'HEAD')) return next();
    const isSaid = said !== undefined && /^\d{1,15}$/.test(said) && Number(said) <= maxSize;
    return isSaid && context.req.header('transfer-encoding') === undefined ? next() : counted(context, next);
  };
}
