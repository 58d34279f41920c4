import type { NextFunction, Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';
import type { Config } from '../config.js';

/** The one policy by which the web screens make what Trusted Types guard: addresses of our own workers, nothing else. */
export const TRUSTED_TYPES_POLICY = 'quorate';

/** What no page of ours asks a browser for. */
const NEVER = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/**
 * WEB-02, on every answer: no framing, no script, style, font or request but to ourselves, nothing inline, and no text
 * that becomes script. Compiling WebAssembly is allowed, because ballots are encrypted with it on the voter's device; it
 * lets no text become script.
 */
export function securityHeaders(config: Config): readonly RequestHandler[] {
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
        scriptSrcAttr: ["'none'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
        mediaSrc: ["'none'"],
        frameSrc: ["'none'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        trustedTypes: [TRUSTED_TYPES_POLICY],
        requireTrustedTypesFor: ["'script'"],
      },
    },
    crossOriginEmbedderPolicy: false,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: config.publicUrl.startsWith('https:') ? { maxAge: 31_536_000 } : false,
    xFrameOptions: { action: 'deny' },
  });
  const permissions = NEVER.map((feature) => `${feature}=()`).join(', ');
  const permissionsPolicy = (_request: Request, response: Response, next: NextFunction): void => {
    response.setHeader('Permissions-Policy', permissions);
    next();
  };
  return [headers, permissionsPolicy];
}
