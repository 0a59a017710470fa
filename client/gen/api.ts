// Made from the OpenAPI document of the controller: npm run build:client
export interface paths {
    "/api/v1/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Is everything watched, and is anything wrong */
        get: {
            parameters: {
                query?: {
                    wait?: "ready" | "settled";
                    timeoutMs?: number | null;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Status"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hosts/{host}/canary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prove now that alerts arrive from a host */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    host: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            host: string;
                            ok: boolean;
                            ms: number;
                            missing: string[];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hosts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hosts and what is seen on them */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Host"][];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Alerts that match, the newest last */
        get: {
            parameters: {
                query?: {
                    workload?: string | string[];
                    since?: string;
                    until?: string;
                    kind?: string | string[];
                    severity?: string | string[];
                    reason?: string | string[];
                    status?: "open" | "all";
                    /** @description of containers that run now, as `workloads` tells it */
                    environment?: string;
                    owner?: string;
                    /** @description only of this one, like INC-7 */
                    incident?: string;
                    /** @description the id of an alert: only those that were last seen before it */
                    before?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Alert"][];
                            /** @description how many match, whatever the limit */
                            total: number;
                            counts: {
                                low?: number;
                                medium?: number;
                                high?: number;
                                critical?: number;
                            };
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/follow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Server-sent events: open alerts that match, then every change */
        get: {
            parameters: {
                query?: {
                    workload?: string | string[];
                    since?: string;
                    until?: string;
                    kind?: string | string[];
                    severity?: string | string[];
                    reason?: string | string[];
                    status?: "open" | "all";
                    /** @description of containers that run now, as `workloads` tells it */
                    environment?: string;
                    owner?: string;
                    /** @description only of this one, like INC-7 */
                    incident?: string;
                    /** @description the id of an alert: only those that were last seen before it */
                    before?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Alert"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One alert */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Alert"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close alerts without allowing what they tell */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        ids: string[];
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description the revision it was decided on; a profile that moved since is a conflict */
                        revision?: number;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Alert"][];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Alerts that belong together, the newest last */
        get: {
            parameters: {
                query?: {
                    workload?: string | string[];
                    since?: string;
                    status?: "open" | "all";
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Incident"][];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/follow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Server-sent events: open incidents that match, then every change */
        get: {
            parameters: {
                query?: {
                    workload?: string | string[];
                    since?: string;
                    status?: "open" | "all";
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Incident"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One incident, or the one that took it over */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description its own, or that of an alert of it */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Incident"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/contain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cut its containers from their networks, or pause them (how); nothing of them is lost */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description of a note */
                        text?: string;
                        /** @description who has it from now on */
                        assignee?: string;
                        /** @description its id or address elsewhere */
                        ticket?: string;
                        /**
                         * @description of contain: cut from its networks, or paused; absent = cut, where there are any
                         * @enum {string}
                         */
                        how?: "networks" | "pause";
                        /** @description of the incident it was decided on; one that moved since is a conflict */
                        revision?: number;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Incident"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give its containers back what containment took from them */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description of a note */
                        text?: string;
                        /** @description who has it from now on */
                        assignee?: string;
                        /** @description its id or address elsewhere */
                        ticket?: string;
                        /**
                         * @description of contain: cut from its networks, or paused; absent = cut, where there are any
                         * @enum {string}
                         */
                        how?: "networks" | "pause";
                        /** @description of the incident it was decided on; one that moved since is a conflict */
                        revision?: number;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Incident"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/capture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep evidence of its containers as they run */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description of a note */
                        text?: string;
                        /** @description who has it from now on */
                        assignee?: string;
                        /** @description its id or address elsewhere */
                        ticket?: string;
                        /**
                         * @description of contain: cut from its networks, or paused; absent = cut, where there are any
                         * @enum {string}
                         */
                        how?: "networks" | "pause";
                        /** @description of the incident it was decided on; one that moved since is a conflict */
                        revision?: number;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Incident"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/recycle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Replace its containers by fresh ones; evidence is kept */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description of a note */
                        text?: string;
                        /** @description who has it from now on */
                        assignee?: string;
                        /** @description its id or address elsewhere */
                        ticket?: string;
                        /**
                         * @description of contain: cut from its networks, or paused; absent = cut, where there are any
                         * @enum {string}
                         */
                        how?: "networks" | "pause";
                        /** @description of the incident it was decided on; one that moved since is a conflict */
                        revision?: number;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Incident"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/allow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make what its alerts tell part of the profile (why), for a time or for good */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description of the incident; absent = every open one of it that may be allowed so */
                        alerts?: string[];
                        /** @description RFC 3339, a duration from now, or ms since the epoch */
                        expires?: number | string;
                        thisImage?: boolean;
                        /** @description over the profile instead of in it; needs `expires` */
                        exception?: {
                            owner?: string;
                            ticket?: string;
                        };
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description of the incident it was decided on; one that moved since is a conflict */
                        revision?: number;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AllowedIncident"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody has it */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description of a note */
                        text?: string;
                        /** @description who has it from now on */
                        assignee?: string;
                        /** @description its id or address elsewhere */
                        ticket?: string;
                        /**
                         * @description of contain: cut from its networks, or paused; absent = cut, where there are any
                         * @enum {string}
                         */
                        how?: "networks" | "pause";
                        /** @description of the incident it was decided on; one that moved since is a conflict */
                        revision?: number;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Incident"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand it over (assignee) */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description of a note */
                        text?: string;
                        /** @description who has it from now on */
                        assignee?: string;
                        /** @description its id or address elsewhere */
                        ticket?: string;
                        /**
                         * @description of contain: cut from its networks, or paused; absent = cut, where there are any
                         * @enum {string}
                         */
                        how?: "networks" | "pause";
                        /** @description of the incident it was decided on; one that moved since is a conflict */
                        revision?: number;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Incident"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/note": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write something down (text) */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description of a note */
                        text?: string;
                        /** @description who has it from now on */
                        assignee?: string;
                        /** @description its id or address elsewhere */
                        ticket?: string;
                        /**
                         * @description of contain: cut from its networks, or paused; absent = cut, where there are any
                         * @enum {string}
                         */
                        how?: "networks" | "pause";
                        /** @description of the incident it was decided on; one that moved since is a conflict */
                        revision?: number;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Incident"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/ticket": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tie it to a ticket elsewhere (ticket) */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description of a note */
                        text?: string;
                        /** @description who has it from now on */
                        assignee?: string;
                        /** @description its id or address elsewhere */
                        ticket?: string;
                        /**
                         * @description of contain: cut from its networks, or paused; absent = cut, where there are any
                         * @enum {string}
                         */
                        how?: "networks" | "pause";
                        /** @description of the incident it was decided on; one that moved since is a conflict */
                        revision?: number;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Incident"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close it, and its alerts as resolved */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description of a note */
                        text?: string;
                        /** @description who has it from now on */
                        assignee?: string;
                        /** @description its id or address elsewhere */
                        ticket?: string;
                        /**
                         * @description of contain: cut from its networks, or paused; absent = cut, where there are any
                         * @enum {string}
                         */
                        how?: "networks" | "pause";
                        /** @description of the incident it was decided on; one that moved since is a conflict */
                        revision?: number;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Incident"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/false-alarm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close it as a false alarm (why), and dismiss its alerts */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description of a note */
                        text?: string;
                        /** @description who has it from now on */
                        assignee?: string;
                        /** @description its id or address elsewhere */
                        ticket?: string;
                        /**
                         * @description of contain: cut from its networks, or paused; absent = cut, where there are any
                         * @enum {string}
                         */
                        how?: "networks" | "pause";
                        /** @description of the incident it was decided on; one that moved since is a conflict */
                        revision?: number;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Incident"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workloads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Workloads with what is known of each */
        get: {
            parameters: {
                query?: {
                    workload?: string | string[];
                    mode?: "learn" | "alert" | "protect";
                    host?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Workload"][];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workloads/{w}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One workload */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    w: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Workload"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workloads/{w}/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether it may leave learning, and what speaks against it */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    w: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Readiness"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workloads/{w}/mode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Learn, alert or protect */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    w: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        mode: "learn" | "alert" | "protect";
                        relearn?: boolean;
                        block?: {
                            [key: string]: "on" | "audit" | "off";
                        };
                        /** @description severities at which protect recycles */
                        recycle?: ("low" | "medium" | "high" | "critical")[];
                        /** @description how long what may wait is told once a day; 0 ends it */
                        probationMs?: number;
                        wait?: boolean;
                        timeoutMs?: number | null;
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description the revision it was decided on; a profile that moved since is a conflict */
                        revision?: number;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ModeChange"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The mode of every workload */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        mode: "learn" | "alert" | "protect";
                        relearn?: boolean;
                        block?: {
                            [key: string]: "on" | "audit" | "off";
                        };
                        /** @description severities at which protect recycles */
                        recycle?: ("low" | "medium" | "high" | "critical")[];
                        /** @description how long what may wait is told once a day; 0 ends it */
                        probationMs?: number;
                        wait?: boolean;
                        timeoutMs?: number | null;
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description the revision it was decided on; a profile that moved since is a conflict */
                        revision?: number;
                        /** @enum {boolean} */
                        all: true;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ModeChange"][];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workloads/{w}/recycle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** How long a container may live */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    w: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        maxAge?: string | null;
                        /** @enum {string} */
                        method?: "in-place" | "front" | "host-dnat" | "queue";
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description the revision it was decided on; a profile that moved since is a conflict */
                        revision?: number;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            workload: string;
                            revision: number;
                            recycle: {
                                /** @enum {string} */
                                method: "front" | "host-dnat" | "proxy" | "queue" | "in-place" | "swarm";
                                maxAge?: string;
                            };
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/whois/{container}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which workload a container belongs to, and why */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    container: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Whois"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profiles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every profile */
        get: {
            parameters: {
                query?: {
                    mode?: "learn" | "alert" | "protect";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ProfileLine"][];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profiles/{w}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One profile with what was seen of each entry */
        get: {
            parameters: {
                query?: {
                    revision?: number;
                };
                header?: never;
                path: {
                    w: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Profile"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profiles/{w}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The profile as YAML */
        get: {
            parameters: {
                query?: {
                    revision?: number;
                };
                header?: never;
                path: {
                    w: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            workload: string;
                            revision: number;
                            yaml: string;
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profiles/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make documents the profiles, all or none */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        files: {
                            file: string;
                            text: string;
                        }[];
                        dryRun?: boolean;
                        prune?: boolean;
                        environment?: string;
                        workload?: string;
                        /** @description without stages */
                        atOnce?: boolean;
                        /** @description how long each stage stands of a change that takes lines away */
                        stepMs?: number;
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description the revision it was decided on; a profile that moved since is a conflict */
                        revision?: number;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Applied"][];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profiles/lint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What is wrong with documents */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        files: {
                            file: string;
                            text: string;
                        }[];
                        environment?: string;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Finding"][];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profiles/allow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make what alerts tell part of the profile */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        alerts: string[];
                        /** @description RFC 3339, a duration from now, or ms since the epoch */
                        expires?: number | string;
                        thisImage?: boolean;
                        /** @description over the profile instead of in it; needs `expires` */
                        exception?: {
                            owner?: string;
                            ticket?: string;
                        };
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description the revision it was decided on; a profile that moved since is a conflict */
                        revision?: number;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["AllowedAlert"][];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profiles/{w}/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End learning */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    w: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description the revision it was decided on; a profile that moved since is a conflict */
                        revision?: number;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            workload: string;
                            /** @enum {string} */
                            mode: "learn" | "alert" | "protect";
                            complete: boolean;
                            revision: number;
                            until?: string;
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profiles/{w}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Learn for longer */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    w: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        forMs: number;
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description the revision it was decided on; a profile that moved since is a conflict */
                        revision?: number;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            workload: string;
                            /** @enum {string} */
                            mode: "learn" | "alert" | "protect";
                            complete: boolean;
                            revision: number;
                            until?: string;
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profiles/{w}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take entries out */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    w: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        entries: string[];
                        relearnAllowed?: boolean;
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description the revision it was decided on; a profile that moved since is a conflict */
                        revision?: number;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                workload: string;
                                entry: string;
                                revision: number;
                                alwaysAsk: boolean;
                            }[];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profiles/{w}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed it when, and why */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    w: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Revision"][];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profiles/{w}/revert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Return to an earlier revision */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    w: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        to: number;
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description the revision it was decided on; a profile that moved since is a conflict */
                        revision?: number;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            workload: string;
                            revision: number;
                            restored: number;
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exceptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Exceptions over profiles */
        get: {
            parameters: {
                query?: {
                    workload?: string | string[];
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Exception"][];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exceptions/{id}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An exception as YAML */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                workload: string;
                                exception: string;
                                revision: number;
                                yaml: string;
                            }[];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exceptions/{id}/permanent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The documents of the profiles as they are, and with the lines of the exception */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                workload: string;
                                exception: string;
                                revision: number;
                                from: string;
                                to: string;
                            }[];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exceptions/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take exceptions away */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        exceptions: string[];
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description the revision it was decided on; a profile that moved since is a conflict */
                        revision?: number;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                exception: string;
                                workload: string;
                                revision: number;
                            }[];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profiles/{w}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make what was proposed part of the profile */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    w: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description ids; absent = every one that waits */
                        proposals?: string[];
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description the revision it was decided on; a profile that moved since is a conflict */
                        revision?: number;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                workload: string;
                                proposal: string;
                                revision: number;
                                entry?: string;
                            }[];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profiles/{w}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Never propose it again */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    w: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description ids; absent = every one that waits */
                        proposals?: string[];
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description the revision it was decided on; a profile that moved since is a conflict */
                        revision?: number;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                workload: string;
                                proposal: string;
                                revision: number;
                                entry?: string;
                            }[];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profiles/{w}/generalise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose wider lines in the place of several that were seen */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    w: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description only tell what would be proposed */
                        dryRun?: boolean;
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description the revision it was decided on; a profile that moved since is a conflict */
                        revision?: number;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            workload: string;
                            revision: number;
                            proposals: components["schemas"]["Proposal"][];
                            passedOver: {
                                what: string;
                                why: string;
                            }[];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profiles/{w}/unlearn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take out what was learned in a stretch of time and from nothing else */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    w: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        from: string;
                        to: string;
                        container?: string;
                        dryRun?: boolean;
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description the revision it was decided on; a profile that moved since is a conflict */
                        revision?: number;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            workload: string;
                            revision: number;
                            removed: string[];
                            kept: number;
                            lines: {
                                entry: string;
                                behaviour: string;
                            }[];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for a person, by cause, over all workloads */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["AskGroup"][];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ask/allow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say yes to what was asked, for many workloads at once */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description causes, or the names of asks */
                        asks: string[];
                        /** @description absent = every one that has them */
                        workloads?: string[];
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description the revision it was decided on; a profile that moved since is a conflict */
                        revision?: number;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                ask: string;
                                cause: string;
                                workload: string;
                                entry: string;
                                revision: number;
                            }[];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deploys/begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a workload does new from now on is of this release */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        workload: string;
                        /** @description of the sources, like a commit; not of the profile */
                        revision: string;
                        change?: string;
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Release"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deploys/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The release is out */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        workload: string;
                        /** @description of the sources, like a commit; not of the profile */
                        revision: string;
                        change?: string;
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Release"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deploys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was deployed, newest first */
        get: {
            parameters: {
                query?: {
                    workload?: string | string[];
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Release"][];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profiles/{w}/image": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a profile lacks for an image, and what it lists that does not hold there */
        get: {
            parameters: {
                query: {
                    image: string;
                };
                header?: never;
                path: {
                    w: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                workload: string;
                                /** @enum {string} */
                                op: "add" | "remove" | "change";
                                path: string;
                                entry?: string;
                                from?: string;
                                to?: string;
                            }[];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profiles/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a document would have said of what was observed; changes nothing */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        files: {
                            file: string;
                            text: string;
                        }[];
                        workload?: string;
                        environment?: string;
                        since?: string;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Replay"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workloads/{w}/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What another mode would have told, and recycled, of what was observed; changes nothing */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    w: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        mode: "alert" | "protect";
                        /** @description severities at which protect recycles */
                        recycle?: ("low" | "medium" | "high" | "critical")[];
                        /** @description RFC 3339, or a duration back from now; absent = seven days */
                        since?: string;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WhatIf"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recycle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Replace containers by fresh ones of the same image */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        targets: string[];
                        plan?: boolean;
                        /** @enum {string} */
                        method?: "front" | "host-dnat" | "proxy" | "queue" | "in-place";
                        wait?: boolean;
                        timeoutMs?: number | null;
                        capture?: boolean;
                        /** @description also outside of the windows, and in a freeze */
                        anyTime?: boolean;
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description the revision it was decided on; a profile that moved since is a conflict */
                        revision?: number;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: (components["schemas"]["Recycle"] | components["schemas"]["Ordered"] | components["schemas"]["RecyclePlan"])[];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/adopt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give containers a front, behind which they are recycled without a gap */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        targets: string[];
                        plan?: boolean;
                        /** @enum {string} */
                        method?: "front" | "host-dnat" | "queue";
                        wait?: boolean;
                        timeoutMs?: number | null;
                        capture?: boolean;
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description the revision it was decided on; a profile that moved since is a conflict */
                        revision?: number;
                        /** @description Compose makes the front: only the image of one is put on the host */
                        compose?: boolean;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: (components["schemas"]["Recycle"] | components["schemas"]["Ordered"] | components["schemas"]["RecyclePlan"])[];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let containers stand alone again, without a front */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        targets: string[];
                        plan?: boolean;
                        /** @enum {string} */
                        method?: "front" | "host-dnat" | "queue";
                        wait?: boolean;
                        timeoutMs?: number | null;
                        capture?: boolean;
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                        /** @description the revision it was decided on; a profile that moved since is a conflict */
                        revision?: number;
                        /** @description Compose makes the front: only the image of one is put on the host */
                        compose?: boolean;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: (components["schemas"]["Recycle"] | components["schemas"]["Ordered"] | components["schemas"]["RecyclePlan"])[];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recycles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was recycled, or what is scheduled */
        get: {
            parameters: {
                query?: {
                    workload?: string | string[];
                    since?: string;
                    order?: string | string[];
                    next?: "0" | "1" | "true" | "false" | "";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: (components["schemas"]["Recycle"] | components["schemas"]["NextRecycle"])[];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recycles/follow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Server-sent events: recycles as they proceed */
        get: {
            parameters: {
                query?: {
                    workload?: string | string[];
                    since?: string;
                    order?: string | string[];
                    next?: "0" | "1" | "true" | "false" | "";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Recycle"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who came into containers, and what was opened for it */
        get: {
            parameters: {
                query?: {
                    workload?: string | string[];
                    since?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Session"][];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was kept of containers that were retired */
        get: {
            parameters: {
                query?: {
                    workload?: string | string[];
                    since?: string;
                    /** @description only this one */
                    id?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Evidence"][];
                            /** @description hosts that could not be asked */
                            silent: string[];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence/{id}/part": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Bytes of one piece: of its manifest, or of the content of a file in it */
        get: {
            parameters: {
                query?: {
                    /** @description where it is, as the first part said */
                    host?: string;
                    /** @description hash by which a content in it lies on disk; without it the manifest */
                    file?: string;
                    offset?: number | null;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EvidencePart"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/images/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the layers of an image, or of those that a workload runs from, are what they were */
        get: {
            parameters: {
                query: {
                    of: string;
                    deep?: "true" | "false";
                    accept?: "true" | "false";
                    timeoutMs?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ImageCheck"][];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workloads/{w}/logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What its containers wrote, those that were replaced too: a page of lines */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    w: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        since?: string;
                        /** @description the newest so many; absent = from the oldest on */
                        tail?: number;
                        /** @description how far containers were read, in place of `since` */
                        marks?: {
                            container: string;
                            at: string;
                        }[];
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LogPage"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sinks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is told of alerts, and whether it arrives */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Sink"][];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sinks/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send something harmless to sinks, past their queues */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default [] */
                        names?: string[];
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Sink"][];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sinks/{name}/pagerduty": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What PagerDuty tells by its webhook, signed: who has an alert there has its incident here */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acknowledged: string | null;
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stand-down": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which hosts react, and which only observe */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Standing"][];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** No blocking, containing or recycling; observation goes on */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description absent = all, also those that come later */
                        hosts?: string[];
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Standing"][];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stand-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** React again to what is armed */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description absent = all, also those that come later */
                        hosts?: string[];
                        /** @description who, where the token stands for several people */
                        by?: string;
                        why?: string;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Standing"][];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who asks, and what they may */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Login"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Log a browser in by a token: sets a cookie */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        token: string;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Login"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the login of this browser */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, never>;
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tokens, without what is secret of them */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Token"][];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Make a token; it is told this once */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        /** @enum {string} */
                        role: "viewer" | "operator" | "admin";
                        /**
                         * @description workloads of these only; none = of all
                         * @default []
                         */
                        environments?: string[];
                        /**
                         * @description workloads of these only; none = of all
                         * @default []
                         */
                        owners?: string[];
                        /** @description RFC 3339, a duration from now, or ms since the epoch */
                        expires?: number | string;
                        by?: string;
                    };
                };
            };
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NewToken"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** From now on this token, and every login by it, is nobody’s */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Token"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed what, the newest last */
        get: {
            parameters: {
                query?: {
                    since?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["AuditRecord"][];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the chain of changes is what was written */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AuditProof"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Releases, sessions, revisions, starts of agents, recycles and blind stretches, the newest last */
        get: {
            parameters: {
                query?: {
                    workload?: string | string[];
                    /** @description what was on it, and of workloads that run there */
                    host?: string;
                    kind?: ("release" | "session" | "revision" | "agent" | "recycle" | "gap") | ("release" | "session" | "revision" | "agent" | "recycle" | "gap")[];
                    /** @description RFC 3339, or a duration back from now; absent = 7d */
                    since?: string;
                    until?: string;
                    environment?: string;
                    owner?: string;
                    /** @description the `older` of a page: the page before it */
                    before?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChangePage"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workloads/{w}/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How complete its profile was over time, the newest last */
        get: {
            parameters: {
                query?: {
                    since?: string;
                };
                header?: never;
                path: {
                    w: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["CoverageAt"][];
                        };
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which workloads talk to each other, and what of it no profile lists */
        get: {
            parameters: {
                query?: {
                    /** @description only what is from or to one of these */
                    workload?: string | string[];
                    environment?: string;
                    owner?: string;
                    /** @description the `next` of a page: the page after it */
                    after?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MapPage"];
                    };
                };
                /** @description what went wrong, and the way out */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Status: {
            version: string;
            stateDir: string;
            url: string;
            natsUrl: string;
            ready: boolean;
            hosts: components["schemas"]["Host"][];
            inbox: {
                pending: number;
                malformed: number;
                unknown: number;
                letGo: number;
                broken: {
                    subject: string;
                    where: string;
                    why: string;
                    at: string;
                }[];
            };
            gaps: components["schemas"]["Gap"][];
            workloads: {
                learn: number;
                alert: number;
                protect: number;
            };
            openAlerts: number;
            /** @description in each of the last four times seven days, the newest first */
            falseAlarms: number[];
            /** @description places that do much worse than before their last recycle, of the last day */
            slower: components["schemas"]["Slower"][];
            sinks: components["schemas"]["Sink"][];
            troubles: {
                what: string;
                why: string;
                fix: string;
            }[];
            standDown: components["schemas"]["Standing"][];
        };
        Host: {
            host: string;
            /** @enum {string} */
            sensor: "ebpf" | "sampling";
            visibility: {
                exec: components["schemas"]["Sight"];
                connect: components["schemas"]["Sight"];
                send: components["schemas"]["Sight"];
                listen: components["schemas"]["Sight"];
                inbound: components["schemas"]["Sight"];
                unix: components["schemas"]["Sight"];
                write: components["schemas"]["Sight"];
                packets: components["schemas"]["Sight"];
            };
            engine: string;
            kernel: string;
            os: string;
            version: string;
            startedAt: string;
            lastSeen: string;
            silent: boolean;
            proven: boolean;
            provenAt?: string;
            notProven: ("exec" | "connect")[];
            canary?: {
                ranAt?: string;
                why?: string;
            };
            seen: number;
            lost: number;
            repeats: number;
            pending: number;
            letGo: number;
            rssBytes: number;
            containers: number;
            /** @description what is kept there of retired containers, and its bound */
            evidence?: {
                bytes: number;
                mostBytes: number;
                /** @enum {string} */
                room: "enough" | "little" | "none";
            };
        };
        Sight: {
            /** @enum {string} */
            sees: "yes" | "partly" | "no";
            /** @description not all of it is seen */
            why?: string;
        };
        Gap: {
            id: string;
            host: string;
            /** @enum {string} */
            cause: "map" | "ring" | "bucket" | "agent-down" | "engine" | "broker" | "clock" | "links" | "outbox" | "waiting" | "decode" | "walk";
            /** @enum {string} */
            of?: "exec" | "connect" | "send" | "listen" | "inbound" | "socket" | "write" | "answer";
            from: string;
            to: string;
            /** @description how much was lost; absent = nobody can know */
            count?: number;
            /** @description none = all of the host */
            containers: string[];
        };
        Slower: {
            workload: string;
            host: string;
            name: string;
            order: string;
            endedAt: string;
            worse: ("p95" | "cpu")[];
            before: components["schemas"]["Pace"];
            after: components["schemas"]["Pace"];
        };
        Pace: {
            /** @description 19 of 20 answers came within */
            p95Ms?: number;
            answers: number;
            /** @description why it is not known */
            p95Unknown?: string;
            /** @description of one core, over `cpuWindowMs` */
            cpuPercent?: number;
            cpuWindowMs?: number;
            /** @description why it is not known */
            cpuUnknown?: string;
        };
        Sink: {
            sink: string;
            type: string;
            ok: boolean;
            /** @description of HTTP */
            status?: number;
            ms: number;
            queued: number;
            suppressed: number;
            sent?: number;
            delivered?: number;
            /** @description of each severity */
            by?: {
                [key: string]: {
                    delivered: number;
                    suppressed: number;
                    queued: number;
                };
            };
            error?: string;
        };
        Standing: {
            host: string;
            /** @enum {string} */
            standing: "up" | "down";
            at?: string;
            by?: string;
            why?: string;
            reached: boolean;
        };
        Problem: {
            error: {
                code: string;
                message: string;
                fix: string;
            } & {
                [key: string]: unknown;
            };
        };
        Alert: {
            id: string;
            fingerprint: string;
            /** @enum {string} */
            status: "open" | "allowed" | "dismissed" | "resolved";
            workload: string;
            host: string;
            container: {
                id: string;
                name: string;
                image: string;
                imageName: string;
                generation: number;
            };
            containers: string[];
            /** @enum {string} */
            kind: "exec" | "connect" | "send" | "listen" | "inbound" | "socket" | "write" | "settings" | "image" | "session" | "flood" | "escape";
            /** @enum {string} */
            severity: "low" | "medium" | "high" | "critical";
            reason: string;
            sentence: string;
            words?: components["schemas"]["Words"];
            behaviour: components["schemas"]["Behaviour"];
            evidence: {
                argv: string[];
                argvTruncated: boolean;
                pid?: number;
                ppid?: number;
                parent?: {
                    exe: string;
                };
                user?: {
                    uid?: number;
                    gid?: number;
                };
                tty?: boolean;
                /**
                 * @description who did it: the workload itself (main), a person (exec), its health check …
                 * @enum {string}
                 */
                session?: "main" | "exec" | "health" | "recycler" | "moved" | "entered";
                sessionId?: string;
                file?: {
                    upper: boolean;
                    memfd: boolean;
                    deleted: boolean;
                    mount: boolean;
                };
                /** @description when the program or script was last changed, where the image does not vouch for it */
                fileChangedAt?: string;
                address?: string;
                name?: string;
                socketShell?: boolean;
                metadata?: string;
                /** @description the first name of an image that is not what it was, and how many are not */
                tampered?: {
                    layer: string;
                    at: number;
                    path: string;
                    differs: string;
                    count: number;
                };
                /** @enum {string} */
                origin: "live" | "scan" | "sampled";
            };
            session?: components["schemas"]["ToldSession"];
            nearest?: {
                entry: string;
                differs: string[];
            };
            /** @description where there is no nearest line */
            differs?: string[];
            count: number;
            firstSeen: string;
            lastSeen: string;
            observedAt: string;
            raisedAt: string;
            closedAt?: string;
            by?: string;
            why?: string;
            /** @description the one that it is of, like INC-7 */
            incident?: string;
            /** @description stretches around it in which something of its containers was missed */
            gaps?: number;
            nearestGap?: components["schemas"]["Gap"] & unknown;
            /** @enum {string} */
            sensor: "ebpf" | "sampling";
            /** @description of the profile, by which it was judged */
            revision: number;
            /** @enum {boolean} */
            probation?: true;
            responses: {
                /** @enum {string} */
                kind: "notify" | "kill" | "pause" | "contain" | "recycle" | "hold";
                order?: string;
                outcome?: string;
                why?: string;
                at: string;
            }[];
        };
        /** @description the English sentence beside it by code and params, to be told in any language */
        Words: {
            /** @description which sentence; codes stay what they are, and new ones come */
            code: string;
            /** @description what is put into it, where it tells of anything: names, numbers, and words again */
            params?: {
                [key: string]: string | number | components["schemas"]["Words"] | components["schemas"]["Words"][];
            };
        };
        Behaviour: {
            address?: string;
            /** @enum {string} */
            kind: "exec";
            exe?: string;
            /**
             * @description where a file is from: of the image only where that is proven
             * @enum {string}
             */
            file?: "image" | "metadata-changed" | "drift" | "mount" | "memfd" | "deleted" | "foreign-overlay" | "unknown";
            applet?: string;
            script?: string;
            /**
             * @description where a file is from: of the image only where that is proven
             * @enum {string}
             */
            scriptFile?: "image" | "metadata-changed" | "drift" | "mount" | "memfd" | "deleted" | "foreign-overlay" | "unknown";
            /** @description a path, or `start`: the container runtime */
            parent?: string;
            user?: number;
            /**
             * @description who did it: the workload itself (main), a person (exec), its health check …
             * @enum {string}
             */
            session?: "main" | "exec" | "health" | "recycler" | "moved" | "entered";
            loaders?: string[];
            hash?: string;
        } | {
            address?: string;
            /** @enum {string} */
            kind: "connect";
            /** @enum {string} */
            protocol?: "tcp" | "udp" | "mptcp" | "udplite" | "sctp" | "icmp" | "raw" | "packet" | "unix";
            /** @description an address, `workload:` and its name, or any */
            peer?: string;
            port?: number;
            /** @description that the container was told of that address */
            name?: string;
            exe?: string;
            user?: number;
            /**
             * @description who did it: the workload itself (main), a person (exec), its health check …
             * @enum {string}
             */
            session?: "main" | "exec" | "health" | "recycler" | "moved" | "entered";
        } | {
            address?: string;
            /** @enum {string} */
            kind: "send";
            /** @enum {string} */
            protocol?: "tcp" | "udp" | "mptcp" | "udplite" | "sctp" | "icmp" | "raw" | "packet" | "unix";
            /** @description an address, `workload:` and its name, or any */
            peer?: string;
            port?: number;
            /** @description that the container was told of that address */
            name?: string;
            exe?: string;
            user?: number;
            /**
             * @description who did it: the workload itself (main), a person (exec), its health check …
             * @enum {string}
             */
            session?: "main" | "exec" | "health" | "recycler" | "moved" | "entered";
        } | {
            address?: string;
            /** @enum {string} */
            kind: "listen";
            /** @enum {string} */
            protocol?: "tcp" | "udp" | "mptcp" | "udplite" | "sctp" | "icmp" | "raw" | "packet" | "unix";
            port?: number;
            exe?: string;
            /**
             * @description who did it: the workload itself (main), a person (exec), its health check …
             * @enum {string}
             */
            session?: "main" | "exec" | "health" | "recycler" | "moved" | "entered";
        } | {
            address?: string;
            /** @enum {string} */
            kind: "inbound";
            /** @enum {string} */
            protocol?: "tcp" | "udp" | "mptcp" | "udplite" | "sctp" | "icmp" | "raw" | "packet" | "unix";
            port?: number;
            peer?: string;
        } | {
            address?: string;
            /** @enum {string} */
            kind: "socket";
            /** @enum {string} */
            protocol?: "tcp" | "udp" | "mptcp" | "udplite" | "sctp" | "icmp" | "raw" | "packet" | "unix";
            exe?: string;
            /**
             * @description who did it: the workload itself (main), a person (exec), its health check …
             * @enum {string}
             */
            session?: "main" | "exec" | "health" | "recycler" | "moved" | "entered";
        } | {
            address?: string;
            /** @enum {string} */
            kind: "write";
            path?: string;
            executable?: boolean;
            /** @enum {string} */
            change?: "written" | "metadata" | "removed";
            hash?: string;
            under?: string;
        } | {
            address?: string;
            /** @enum {string} */
            kind: "settings";
            setting?: string;
            value?: string;
        } | {
            address?: string;
            /** @enum {string} */
            kind: "image";
            id?: string;
            repository?: string;
            digests?: string[];
        };
        ToldSession: {
            id: string;
            /** @enum {string} */
            kind: "exec" | "attach" | "copy" | "opened";
            by?: string;
            reason?: string;
            from: string;
            until?: string;
            argv: string[];
            commands: string[];
            commandsTotal: number;
            /** @description commands that may be of it */
            unsure?: string[];
            unsureTotal?: number;
            files: string[];
            filesTotal?: number;
            tty?: boolean;
            /**
             * @description of a copy
             * @enum {string}
             */
            direction?: "in" | "out";
            /** @description who it seems to be, and by what */
            person?: {
                name: string;
                uid?: number;
                how: string;
                guess: boolean;
            };
            /** @description what was opened for it */
            coveredBy?: {
                id: string;
                by?: string;
            };
            /** @enum {boolean} */
            keep?: true;
        };
        Incident: {
            /** @example INC-7 */
            id: string;
            /** @enum {string} */
            status: "open" | "acknowledged" | "contained" | "resolved" | "false-alarm";
            /** @enum {string} */
            severity: "low" | "medium" | "high" | "critical";
            workload: string;
            owner?: string;
            environment?: string;
            sentence: string;
            words?: components["schemas"]["Words"];
            openedAt: string;
            lastSeen: string;
            acknowledged?: {
                at: string;
                by: string;
            };
            closedAt?: string;
            closedBy?: string;
            why?: string;
            containers: {
                id: string;
                name: string;
                host: string;
                image: string;
                generation: number;
                startedAt?: string;
            }[];
            alerts: string[];
            assignee?: string;
            ticket?: string;
            notes: {
                at: string;
                by: string;
                text: string;
            }[];
            looksLike: {
                /** @enum {string} */
                what: "intrusion" | "release" | "person" | "scheduled-job" | "unclear";
                because: string[];
                /** @description of `because`, one for one */
                words: components["schemas"]["Words"][];
            };
            notBecause: {
                /** @enum {string} */
                what: "intrusion" | "release" | "person" | "scheduled-job";
                because: string[];
                /** @description of `because`, one for one */
                words: components["schemas"]["Words"][];
            }[];
            prevalence: {
                replicas: number;
                of: number;
                hosts: number;
                ofHosts: number;
            };
            timeline: {
                at: string;
                kind: string;
                sentence: string;
                words?: components["schemas"]["Words"];
                alert?: string;
                /** @enum {string} */
                severity?: "low" | "medium" | "high" | "critical";
                /** @description how often by now, where more than once */
                count?: number;
                lastSeen?: string;
                /** @description the line of the profile that comes nearest, in words */
                nearest?: string;
                differs?: string[];
                by?: string;
            }[];
            reach: {
                peers: string[];
                volumes: {
                    path: string;
                    writable: boolean;
                }[];
                sockets: string[];
                /** @description names to rotate; what they hold never leaves the host */
                secrets: string[];
            };
            elsewhere: {
                workload: string;
                host: string;
                what: string;
                at: string;
                alert: string;
            }[];
            /** @description where there are more than these */
            elsewhereTotal?: number;
            blind: {
                host: string;
                cause: string;
                from: string;
                to: string;
                count?: number;
            }[];
            /** @description whether alerts arrive from where it is */
            hosts: {
                host: string;
                silent: boolean;
                proven: boolean;
                provenAt?: string;
                notProven: ("exec" | "connect")[];
            }[];
            contained?: {
                at: string;
                by: string;
                /** @enum {string} */
                how: "networks" | "pause";
            };
            mergedInto?: string;
            revision: number;
        };
        AllowedIncident: components["schemas"]["Incident"] & {
            allowed: components["schemas"]["AllowedAlert"][];
            /** @description open ones that cannot be allowed so, and why */
            left: {
                alert: string;
                sentence: string;
                why: string;
                fix: string;
            }[];
        };
        AllowedAlert: {
            alert: string;
            workload: string;
            entry: string;
            /** @description of the profile, that has it */
            revision: number;
            expiresAt?: string;
            exception?: string;
            image?: string;
        };
        Workload: {
            workload: string;
            environment?: string;
            owner?: string;
            /** @enum {string} */
            class?: "service" | "job" | "ci" | "sandbox" | "platform" | "ignore";
            /** @enum {string} */
            mode: "learn" | "alert" | "protect";
            complete: boolean;
            learnsUntil?: string;
            probation?: {
                for: string;
                until: string;
                over: boolean;
            };
            rollout?: {
                /** @enum {string} */
                stage: "one-replica" | "one-host" | "tenth" | "all";
                startedAt: string;
                since: string;
                until: string;
                step: string;
                /** @description the revision before */
                from: number;
                takesAway: number;
                reached: number;
                of: number;
                alerts: number;
                maxAlerts: number;
            };
            takenBack?: {
                revision: number;
                at: string;
                why: string;
            };
            revision: number;
            coverage: components["schemas"]["Coverage"];
            entries: {
                processes: number;
                network: number;
                storage: number;
                settings: number;
            };
            proposals: number;
            alwaysAsk: number;
            hardening: string[];
            openAlerts: number;
            lastAlertAt?: string;
            heldAside: {
                image: string;
                imageName: string;
                containers: string[];
                behaviours: number;
                letGo: number;
            }[];
            containers: {
                id: string;
                name: string;
                host: string;
                image: string;
                imageName: string;
                startedAt: string;
                generation: number;
                concerns: string[];
            }[];
            recycle: {
                /** @enum {string} */
                method: "front" | "host-dnat" | "proxy" | "queue" | "in-place" | "swarm" | "none" | "networks" | "pause";
                maxAge?: string;
                nextAt?: string;
                persistencePossible: boolean;
                persistence: string[];
            };
            /** @description what is in force, in a sentence */
            effective: string;
            gaps: number;
            /** @description asked for alone: in each of the last four times seven days, the newest first */
            falseAlarms?: number[];
        };
        Coverage: {
            estimate: number;
            low: number;
            high: number;
            /** @description at least so many lines are still to come */
            expectedMore: number;
            units: number;
            /** @enum {string} */
            unit: "minute" | "run";
            spanMs: number;
            runs?: {
                whole: number;
                quiet: number;
                withGaps: number;
            };
            ready: boolean;
            waitingFor: string[];
        };
        Readiness: {
            workload: string;
            ready: boolean;
            reasons: string[];
            advice: string[];
            runs?: {
                whole: number;
                quiet: number;
                withGaps: number;
            };
        };
        ModeChange: {
            workload: string;
            /** @enum {string} */
            from: "learn" | "alert" | "protect";
            /** @enum {string} */
            to: "learn" | "alert" | "protect";
            complete: boolean;
            revision: number;
            /** @description learned lines that wait for a person instead */
            asks: number;
            hosts: string[];
            effectiveAt: string;
        };
        Whois: {
            container: string;
            name: string;
            host: string;
            workload: string;
            environment?: string;
            owner?: string;
            /** @enum {string} */
            class: "service" | "job" | "ci" | "sandbox" | "platform" | "ignore";
            rule: string;
            labelsIgnored: string[];
        };
        ProfileLine: {
            workload: string;
            /** @enum {string} */
            mode: "learn" | "alert" | "protect";
            revision: number;
            complete: boolean;
            entries: number;
            coverage: number;
            updatedAt: string;
            by: string;
        };
        Profile: {
            workload: string;
            revision: number;
            /** @enum {string} */
            mode: "learn" | "alert" | "protect";
            complete: boolean;
            learnsUntil?: string;
            probation?: {
                for: string;
                until: string;
                over: boolean;
            };
            rollout?: {
                /** @enum {string} */
                stage: "one-replica" | "one-host" | "tenth" | "all";
                startedAt: string;
                since: string;
                until: string;
                step: string;
                /** @description the revision before */
                from: number;
                takesAway: number;
                reached: number;
                of: number;
                alerts: number;
                maxAlerts: number;
            };
            takenBack?: {
                revision: number;
                at: string;
                why: string;
            };
            images: components["schemas"]["ApprovedImage"][];
            learned: {
                /** @enum {string} */
                sensor?: "ebpf" | "sampling";
                since?: string;
                containers: number;
                containerMinutes: number;
                coverage: number;
                lifeEvents: {
                    start?: number;
                    stop?: number;
                    reload?: number;
                    "crash-restart"?: number;
                    "health-failure"?: number;
                    deploy?: number;
                    "scale-up"?: number;
                    session?: number;
                    healthy?: number;
                    backup?: number;
                    "log-rotation"?: number;
                    "week-end"?: number;
                    "month-end"?: number;
                };
                gaps: components["schemas"]["Gap"][];
            };
            entries: components["schemas"]["Entry"][];
            proposals: components["schemas"]["Proposal"][];
            alwaysAsk: components["schemas"]["AlwaysAsk"][];
            exceptions: components["schemas"]["Exception"][];
            sessions?: {
                allow: {
                    command: string;
                }[];
            };
            respond: {
                low?: ("notify" | "kill" | "pause" | "contain" | "recycle")[];
                medium?: ("notify" | "kill" | "pause" | "contain" | "recycle")[];
                high?: ("notify" | "kill" | "pause" | "contain" | "recycle")[];
                critical?: ("notify" | "kill" | "pause" | "contain" | "recycle")[];
            };
            block: {
                [key: string]: "on" | "audit" | "off";
            };
            recycle: {
                /** @enum {string} */
                method: "front" | "host-dnat" | "proxy" | "queue" | "in-place" | "swarm";
                maxAge?: string;
            };
            updatedAt: string;
            by: string;
            why: string;
        };
        ApprovedImage: {
            id?: string;
            repository?: string;
            digest?: string;
            signed?: boolean;
        };
        Entry: {
            id: string;
            /** @enum {string} */
            source: "learned" | "person" | "library" | "alert";
            expiresAt?: string;
            /** @description holds in containers of this image alone */
            image?: string;
            /** @enum {string} */
            kind: "process";
            exe: string;
            file?: ("image" | "metadata-changed" | "drift" | "mount" | "memfd" | "deleted" | "foreign-overlay" | "unknown")[];
            applet?: string[];
            script?: string[];
            scriptFile?: ("image" | "metadata-changed" | "drift" | "mount" | "memfd" | "deleted" | "foreign-overlay" | "unknown")[];
            parent?: string[];
            user?: number[];
            loaders?: string[];
            hash?: string[];
            /** @enum {string} */
            phase?: "startup";
            /** @description the line in words */
            sentence: string;
            sightings?: components["schemas"]["Sighting"];
        } | {
            id: string;
            /** @enum {string} */
            source: "learned" | "person" | "library" | "alert";
            expiresAt?: string;
            /** @description holds in containers of this image alone */
            image?: string;
            /** @enum {string} */
            kind: "listen";
            /** @enum {string} */
            protocol: "tcp" | "udp" | "mptcp" | "udplite" | "sctp" | "icmp" | "raw" | "packet" | "unix";
            port: number;
            exe?: string;
            /** @description the line in words */
            sentence: string;
            sightings?: components["schemas"]["Sighting"];
        } | {
            id: string;
            /** @enum {string} */
            source: "learned" | "person" | "library" | "alert";
            expiresAt?: string;
            /** @description holds in containers of this image alone */
            image?: string;
            /** @enum {string} */
            kind: "inbound";
            /** @enum {string} */
            protocol: "tcp" | "udp" | "mptcp" | "udplite" | "sctp" | "icmp" | "raw" | "packet" | "unix";
            port: number;
            from: string;
            /** @description the line in words */
            sentence: string;
            sightings?: components["schemas"]["Sighting"];
        } | {
            id: string;
            /** @enum {string} */
            source: "learned" | "person" | "library" | "alert";
            expiresAt?: string;
            /** @description holds in containers of this image alone */
            image?: string;
            /** @enum {string} */
            kind: "outbound";
            /** @enum {string} */
            protocol: "tcp" | "udp" | "mptcp" | "udplite" | "sctp" | "icmp" | "raw" | "packet" | "unix";
            to: string;
            port?: number;
            exe?: string;
            /** @description the line in words */
            sentence: string;
            sightings?: components["schemas"]["Sighting"];
        } | {
            id: string;
            /** @enum {string} */
            source: "learned" | "person" | "library" | "alert";
            expiresAt?: string;
            /** @description holds in containers of this image alone */
            image?: string;
            /** @enum {string} */
            kind: "write";
            path: string;
            /** @enum {boolean} */
            new?: true;
            /** @enum {boolean} */
            executable?: true;
            hash?: string[];
            /** @description the line in words */
            sentence: string;
            sightings?: components["schemas"]["Sighting"];
        } | {
            id: string;
            /** @enum {string} */
            source: "learned" | "person" | "library" | "alert";
            expiresAt?: string;
            /** @description holds in containers of this image alone */
            image?: string;
            /** @enum {string} */
            kind: "setting";
            setting: string;
            value: string;
            /** @description the line in words */
            sentence: string;
            sightings?: components["schemas"]["Sighting"];
        };
        Sighting: {
            containers: string[];
            hosts?: string[];
            containerMinutes: number;
            count: number;
            firstSeen: string;
            lastSeen: string;
            by: {
                host: string;
                container: string;
                at: string;
                /** @enum {string} */
                origin: "live" | "scan" | "sampled";
            };
        };
        Proposal: {
            id: string;
            /** @enum {string} */
            kind: "startup" | "release" | "fold";
            what: string;
            adds: ({
                id: string;
                /** @enum {string} */
                source: "learned" | "person" | "library" | "alert";
                expiresAt?: string;
                /** @description holds in containers of this image alone */
                image?: string;
                /** @enum {string} */
                kind: "process";
                exe: string;
                file?: ("image" | "metadata-changed" | "drift" | "mount" | "memfd" | "deleted" | "foreign-overlay" | "unknown")[];
                applet?: string[];
                script?: string[];
                scriptFile?: ("image" | "metadata-changed" | "drift" | "mount" | "memfd" | "deleted" | "foreign-overlay" | "unknown")[];
                parent?: string[];
                user?: number[];
                loaders?: string[];
                hash?: string[];
                /** @enum {string} */
                phase?: "startup";
                /** @description the line in words */
                line: string;
            } | {
                id: string;
                /** @enum {string} */
                source: "learned" | "person" | "library" | "alert";
                expiresAt?: string;
                /** @description holds in containers of this image alone */
                image?: string;
                /** @enum {string} */
                kind: "listen";
                /** @enum {string} */
                protocol: "tcp" | "udp" | "mptcp" | "udplite" | "sctp" | "icmp" | "raw" | "packet" | "unix";
                port: number;
                exe?: string;
                /** @description the line in words */
                line: string;
            } | {
                id: string;
                /** @enum {string} */
                source: "learned" | "person" | "library" | "alert";
                expiresAt?: string;
                /** @description holds in containers of this image alone */
                image?: string;
                /** @enum {string} */
                kind: "inbound";
                /** @enum {string} */
                protocol: "tcp" | "udp" | "mptcp" | "udplite" | "sctp" | "icmp" | "raw" | "packet" | "unix";
                port: number;
                from: string;
                /** @description the line in words */
                line: string;
            } | {
                id: string;
                /** @enum {string} */
                source: "learned" | "person" | "library" | "alert";
                expiresAt?: string;
                /** @description holds in containers of this image alone */
                image?: string;
                /** @enum {string} */
                kind: "outbound";
                /** @enum {string} */
                protocol: "tcp" | "udp" | "mptcp" | "udplite" | "sctp" | "icmp" | "raw" | "packet" | "unix";
                to: string;
                port?: number;
                exe?: string;
                /** @description the line in words */
                line: string;
            } | {
                id: string;
                /** @enum {string} */
                source: "learned" | "person" | "library" | "alert";
                expiresAt?: string;
                /** @description holds in containers of this image alone */
                image?: string;
                /** @enum {string} */
                kind: "write";
                path: string;
                /** @enum {boolean} */
                new?: true;
                /** @enum {boolean} */
                executable?: true;
                hash?: string[];
                /** @description the line in words */
                line: string;
            } | {
                id: string;
                /** @enum {string} */
                source: "learned" | "person" | "library" | "alert";
                expiresAt?: string;
                /** @description holds in containers of this image alone */
                image?: string;
                /** @enum {string} */
                kind: "setting";
                setting: string;
                value: string;
                /** @description the line in words */
                line: string;
            })[];
            removes: string[];
            images: components["schemas"]["ApprovedImage"][];
            seen: {
                hosts: string[];
                containers: string[];
                count: number;
                firstSeen?: string;
                lastSeen?: string;
            };
            decides?: string;
            release?: string;
            image?: string;
            at: string;
        };
        AlwaysAsk: {
            key: string;
            entry?: {
                id: string;
                /** @enum {string} */
                source: "learned" | "person" | "library" | "alert";
                expiresAt?: string;
                /** @description holds in containers of this image alone */
                image?: string;
                /** @enum {string} */
                kind: "process";
                exe: string;
                file?: ("image" | "metadata-changed" | "drift" | "mount" | "memfd" | "deleted" | "foreign-overlay" | "unknown")[];
                applet?: string[];
                script?: string[];
                scriptFile?: ("image" | "metadata-changed" | "drift" | "mount" | "memfd" | "deleted" | "foreign-overlay" | "unknown")[];
                parent?: string[];
                user?: number[];
                loaders?: string[];
                hash?: string[];
                /** @enum {string} */
                phase?: "startup";
            } | {
                id: string;
                /** @enum {string} */
                source: "learned" | "person" | "library" | "alert";
                expiresAt?: string;
                /** @description holds in containers of this image alone */
                image?: string;
                /** @enum {string} */
                kind: "listen";
                /** @enum {string} */
                protocol: "tcp" | "udp" | "mptcp" | "udplite" | "sctp" | "icmp" | "raw" | "packet" | "unix";
                port: number;
                exe?: string;
            } | {
                id: string;
                /** @enum {string} */
                source: "learned" | "person" | "library" | "alert";
                expiresAt?: string;
                /** @description holds in containers of this image alone */
                image?: string;
                /** @enum {string} */
                kind: "inbound";
                /** @enum {string} */
                protocol: "tcp" | "udp" | "mptcp" | "udplite" | "sctp" | "icmp" | "raw" | "packet" | "unix";
                port: number;
                from: string;
            } | {
                id: string;
                /** @enum {string} */
                source: "learned" | "person" | "library" | "alert";
                expiresAt?: string;
                /** @description holds in containers of this image alone */
                image?: string;
                /** @enum {string} */
                kind: "outbound";
                /** @enum {string} */
                protocol: "tcp" | "udp" | "mptcp" | "udplite" | "sctp" | "icmp" | "raw" | "packet" | "unix";
                to: string;
                port?: number;
                exe?: string;
            } | {
                id: string;
                /** @enum {string} */
                source: "learned" | "person" | "library" | "alert";
                expiresAt?: string;
                /** @description holds in containers of this image alone */
                image?: string;
                /** @enum {string} */
                kind: "write";
                path: string;
                /** @enum {boolean} */
                new?: true;
                /** @enum {boolean} */
                executable?: true;
                hash?: string[];
            } | {
                id: string;
                /** @enum {string} */
                source: "learned" | "person" | "library" | "alert";
                expiresAt?: string;
                /** @description holds in containers of this image alone */
                image?: string;
                /** @enum {string} */
                kind: "setting";
                setting: string;
                value: string;
            };
            behaviour: string;
            /** @enum {string} */
            cause: "removed" | "hostile" | "ambient" | "one-container" | "late" | "tool";
            reason?: string;
            by: string;
            at: string;
        };
        Exception: {
            id: string;
            workload: string;
            owner: string;
            reason: string;
            ticket?: string;
            expiresAt: string;
            expired: boolean;
            entries: ({
                id: string;
                /** @enum {string} */
                source: "learned" | "person" | "library" | "alert";
                expiresAt?: string;
                /** @description holds in containers of this image alone */
                image?: string;
                /** @enum {string} */
                kind: "process";
                exe: string;
                file?: ("image" | "metadata-changed" | "drift" | "mount" | "memfd" | "deleted" | "foreign-overlay" | "unknown")[];
                applet?: string[];
                script?: string[];
                scriptFile?: ("image" | "metadata-changed" | "drift" | "mount" | "memfd" | "deleted" | "foreign-overlay" | "unknown")[];
                parent?: string[];
                user?: number[];
                loaders?: string[];
                hash?: string[];
                /** @enum {string} */
                phase?: "startup";
                /** @description the line in words */
                sentence: string;
            } | {
                id: string;
                /** @enum {string} */
                source: "learned" | "person" | "library" | "alert";
                expiresAt?: string;
                /** @description holds in containers of this image alone */
                image?: string;
                /** @enum {string} */
                kind: "listen";
                /** @enum {string} */
                protocol: "tcp" | "udp" | "mptcp" | "udplite" | "sctp" | "icmp" | "raw" | "packet" | "unix";
                port: number;
                exe?: string;
                /** @description the line in words */
                sentence: string;
            } | {
                id: string;
                /** @enum {string} */
                source: "learned" | "person" | "library" | "alert";
                expiresAt?: string;
                /** @description holds in containers of this image alone */
                image?: string;
                /** @enum {string} */
                kind: "inbound";
                /** @enum {string} */
                protocol: "tcp" | "udp" | "mptcp" | "udplite" | "sctp" | "icmp" | "raw" | "packet" | "unix";
                port: number;
                from: string;
                /** @description the line in words */
                sentence: string;
            } | {
                id: string;
                /** @enum {string} */
                source: "learned" | "person" | "library" | "alert";
                expiresAt?: string;
                /** @description holds in containers of this image alone */
                image?: string;
                /** @enum {string} */
                kind: "outbound";
                /** @enum {string} */
                protocol: "tcp" | "udp" | "mptcp" | "udplite" | "sctp" | "icmp" | "raw" | "packet" | "unix";
                to: string;
                port?: number;
                exe?: string;
                /** @description the line in words */
                sentence: string;
            } | {
                id: string;
                /** @enum {string} */
                source: "learned" | "person" | "library" | "alert";
                expiresAt?: string;
                /** @description holds in containers of this image alone */
                image?: string;
                /** @enum {string} */
                kind: "write";
                path: string;
                /** @enum {boolean} */
                new?: true;
                /** @enum {boolean} */
                executable?: true;
                hash?: string[];
                /** @description the line in words */
                sentence: string;
            } | {
                id: string;
                /** @enum {string} */
                source: "learned" | "person" | "library" | "alert";
                expiresAt?: string;
                /** @description holds in containers of this image alone */
                image?: string;
                /** @enum {string} */
                kind: "setting";
                setting: string;
                value: string;
                /** @description the line in words */
                sentence: string;
            })[];
            by: string;
            at: string;
        };
        Applied: {
            workload: string;
            file?: string;
            /** @enum {string} */
            change: "created" | "updated" | "same" | "removed";
            added: number;
            removed: number;
            changed: number;
            previous: number;
            revision: number;
            exception?: string;
            exceptions?: string[];
            rollout?: {
                /** @enum {string} */
                stage: "one-replica" | "one-host" | "tenth" | "all";
                of: number;
                step: string;
            };
            cannotKeep?: string;
        };
        Finding: {
            file: string;
            line: number;
            column: number;
            /** @enum {string} */
            severity: "error" | "warning";
            code: string;
            message: string;
            suggestion?: string;
        };
        Revision: {
            revision: number;
            at: string;
            by: string;
            why: string;
            added: number;
            removed: number;
            changed: number;
        };
        AskGroup: {
            cause: string;
            workloads: string[];
            count: number;
            firstSeen: string;
            lastSeen: string;
            examples: {
                workload: string;
                ask: string;
                behaviour: string;
                at: string;
            }[];
        };
        Release: {
            deploy: string;
            workload: string;
            /** @description of the sources */
            revision: string;
            from: string;
            until?: string;
            /** @enum {string} */
            how: "label" | "told";
            open: boolean;
            change?: string;
            by?: string;
            labels: string[];
            proposal?: string;
        };
        Replay: {
            workload: string;
            from: string;
            to: string;
            /** @description behaviours that were judged */
            replayed: number;
            /** @description false where more was observed than is remembered */
            complete: boolean;
            wouldAlert: number;
            groups: {
                reason: string;
                /** @enum {string} */
                severity: "low" | "medium" | "high" | "critical";
                sentence: string;
                behaviour: components["schemas"]["Behaviour"];
                count: number;
                containers: string[];
                firstSeen: string;
                lastSeen: string;
            }[];
        };
        WhatIf: {
            workload: string;
            from: string;
            to: string;
            /** @description behaviours that were judged */
            replayed: number;
            /** @description false where more was observed than is remembered */
            complete: boolean;
            wouldAlert: number;
            /** @description learned lines that would wait for a person */
            asks: number;
            wouldRecycle: number;
            groups: {
                reason: string;
                /** @enum {string} */
                severity: "low" | "medium" | "high" | "critical";
                sentence: string;
                behaviour: components["schemas"]["Behaviour"];
                count: number;
                containers: string[];
                firstSeen: string;
                lastSeen: string;
                recycles: boolean;
            }[];
            /** @description nobody but a person recycles these */
            held: {
                container: string;
                host: string;
                keeps: string[];
            }[];
        };
        Recycle: {
            order: string;
            /**
             * @description absent = a recycle; `front`: by no order, somebody removed its front and the agent made it anew
             * @enum {string}
             */
            action?: "contain" | "uncontain" | "capture" | "adopt" | "release" | "front-image" | "front";
            workload: string;
            host: string;
            /** @enum {string} */
            method: "front" | "host-dnat" | "proxy" | "queue" | "in-place" | "swarm" | "none" | "networks" | "pause";
            /**
             * @description absent while it runs
             * @enum {string}
             */
            outcome?: "done" | "undone" | "refused" | "failed" | "expired";
            refused?: {
                code: string;
                message: string;
            };
            old: {
                id: string;
            };
            new?: {
                id: string;
            };
            front?: {
                id: string;
            };
            name: string;
            image: string;
            steps: {
                step: string;
                startedAt: string;
                ms: number;
                ok: boolean;
                detail?: string;
            }[];
            downtimeMs: number;
            failedProbes: number;
            evidence?: string;
            before?: components["schemas"]["Pace"];
            after?: components["schemas"]["Pace"];
            /** @description what is much worse than before */
            worse?: ("p95" | "cpu")[];
            startedAt: string;
            endedAt?: string;
            /** @enum {string} */
            cause: "person" | "schedule" | "alert" | "tampered";
            alert?: string;
            by: string;
            why: string;
            generation: number;
        };
        Ordered: {
            order: string;
            workload: string;
            host: string;
        };
        RecyclePlan: {
            container: string;
            name?: string;
            workload?: string;
            method?: string;
            because?: string;
            expectedDowntimeMs?: number;
            steps?: string[];
            warnings?: string[];
            refused?: {
                code: string;
                message: string;
            };
        } & {
            [key: string]: unknown;
        };
        NextRecycle: {
            workload: string;
            nextAt?: string;
            every: string;
            budgetLeft: number;
            canKeep: boolean;
            why?: string;
            windows?: string;
            waits?: {
                dueAt: string;
                why: string;
            };
        };
        Session: {
            id: string;
            /** @enum {string} */
            kind: "exec" | "attach" | "copy" | "opened";
            by?: string;
            reason?: string;
            from: string;
            until?: string;
            argv: string[];
            commands: string[];
            commandsTotal: number;
            /** @description commands that may be of it */
            unsure?: string[];
            unsureTotal?: number;
            files: string[];
            filesTotal?: number;
            tty?: boolean;
            /**
             * @description of a copy
             * @enum {string}
             */
            direction?: "in" | "out";
            /** @description who it seems to be, and by what */
            person?: {
                name: string;
                uid?: number;
                how: string;
                guess: boolean;
            };
            /** @description what was opened for it */
            coveredBy?: {
                id: string;
                by?: string;
            };
            /** @enum {boolean} */
            keep?: true;
            workload: string;
            host: string;
            container?: {
                id: string;
                name?: string;
            };
            alert?: string;
            /** @enum {boolean} */
            allowed?: true;
        };
        Evidence: {
            /** @example ev-2238ebb4066b6c7c */
            id: string;
            at: string;
            workload: string;
            host: string;
            container: {
                id: string;
                name: string;
                image: string;
            };
            alert?: string;
            order: string;
            bytes: number;
            files: number;
            truncated: boolean;
            /** @description of its manifest */
            sha256: string;
            expiresAt: string;
        } & {
            [key: string]: unknown;
        };
        EvidencePart: {
            host: string;
            /** @description base64 */
            data: string;
            total: number;
            sha256: string;
            /** @description id of the key that it is sealed for; absent where it is in the clear */
            sealedFor?: string;
        };
        ImageCheck: {
            image: string;
            id: string;
            host: string;
            signed: boolean;
            /** @description who signed it */
            by?: string;
            layers: {
                checked: number;
                bad: {
                    layer: string;
                    at: number;
                    path: string;
                    /** @enum {string} */
                    change: "added" | "removed" | "changed";
                    differs: string;
                }[];
                badCount?: number;
                firstSeen?: number;
                deep?: boolean;
                names?: number;
                bytes?: number;
                ms?: number;
                set?: string;
            };
            knownSince?: string;
            ok: boolean;
            why?: string;
        };
        LogPage: {
            lines: {
                at: string;
                stream: string;
                text: string;
                container: string;
            }[];
            more: boolean;
            containers: {
                host: string;
                id: string;
                name: string;
                generation: number;
            }[];
            unread: {
                name: string;
                why: string;
            }[];
            letGo: number;
            cut: number;
            silent: string[];
        };
        Login: {
            name: string;
            /** @enum {string} */
            role: "viewer" | "operator" | "admin";
            environments: string[];
            owners: string[];
            csrf: string;
        };
        Token: {
            id: string;
            name: string;
            /** @enum {string} */
            role: "viewer" | "operator" | "admin";
            environments: string[];
            owners: string[];
            createdAt: string;
            by: string;
            expiresAt?: string;
            lastUsedAt?: string;
        };
        NewToken: components["schemas"]["Token"] & {
            token: string;
        };
        AuditRecord: {
            seq: number;
            at: string;
            id: string;
            previous: string;
            hash: string;
            by: string;
            token: string;
            what: string;
            target: string;
            workloads: string[];
            why?: string;
            before?: unknown;
            after?: unknown;
        };
        AuditProof: {
            ok: boolean;
            records: number;
            from?: string;
            to?: string;
            hash?: string;
            firstBad?: {
                seq: number;
                why: string;
            };
        };
        ChangePage: {
            items: components["schemas"]["Change"][];
            /** @description how many match, whatever the limit */
            total: number;
            /** @description of all that match, by kind */
            counts: {
                [key: string]: number;
            };
            /** @description there are more, before these */
            older?: string;
        };
        Change: {
            id: string;
            /** @enum {string} */
            kind: "release" | "session" | "revision" | "agent" | "recycle" | "gap";
            at: string;
            /** @description absent while it goes on; the same as `at` of a moment */
            until?: string;
            /** @description absent of what concerns a whole host */
            workload?: string;
            host?: string;
            what: string;
            by?: string;
            why?: string;
        };
        CoverageAt: {
            at: string;
            /** @description 0–1 */
            estimate: number;
            low: number;
            high: number;
            /** @description of the profile then */
            lines: number;
        };
        MapPage: {
            items: components["schemas"]["Way"][];
            /** @description how many match, whatever the limit */
            total: number;
            /** @description of all that match, those of which open alerts tell */
            unlisted: number;
            /** @description there are more, after these */
            next?: string;
        };
        Way: {
            from: string;
            to: string;
            /** @description protocol and port, like `tcp 6379` */
            by: string[];
            /** @description whose profile lists it; empty = nobody’s */
            listedBy: ("caller" | "called")[];
            /** @description open ones that tell of it */
            alerts: number;
            lastSeen?: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
