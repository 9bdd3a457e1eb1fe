package dev.peakplan.server.problems;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says in the description of the HTTP interface what the routes of a controller answer when they do not do what was asked. */
@ApiResponse(
        responseCode = "4XX",
        description = "What is wrong, in the language of Accept-Language: a stable code, and each error at its place",
        content =
                @Content(
                        mediaType = "application/problem+json",
                        schema = @Schema(implementation = Problem.class),
                        examples = {
                            @ExampleObject(name = "en", summary = "Accept-Language: en", value = Problem.ENGLISH),
                            @ExampleObject(name = "zh", summary = "Accept-Language: zh", value = Problem.CHINESE)
                        }))
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface AnswersProblems {}
