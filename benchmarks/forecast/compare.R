#!/usr/bin/env Rscript
# The peers: forecast::ets and forecast::auto.arima (Debian r-cran-forecast) on the same origins and months as PeakPlan.
# usage: Rscript compare.R MONTHLY.csv ORIGINS.csv ["auto.arima;ets"] > peers.csv
#   MONTHLY.csv: month,days,calls_offered,... (the first month is incomplete and is left out)
#   ORIGINS.csv: one line an origin, the first month that is not known (as the Java benchmark writes it)
suppressPackageStartupMessages(library(forecast))
arguments <- commandArgs(trailingOnly = TRUE)
monthly <- read.csv(arguments[1])[-1, ]
origins <- readLines(arguments[2])
start <- as.integer(strsplit(monthly$month[1], "-")[[1]])
horizon <- 12
asked <- if (length(arguments) > 2) strsplit(arguments[3], ";")[[1]] else NULL
cat("method,origin,lead,forecast,lower80,upper80\n")
for (origin in origins) {
  past <- monthly$calls_offered[monthly$month < origin]
  series <- ts(past, start = start, frequency = 12)
  peers <- list(
    "ets" = function() forecast(ets(series), h = horizon, level = 80),
    "ets, lambda 0" = function() forecast(ets(series, lambda = 0), h = horizon, level = 80),
    "auto.arima" = function() forecast(auto.arima(series), h = horizon, level = 80),
    "auto.arima, lambda 0" = function() forecast(auto.arima(series, lambda = 0), h = horizon, level = 80),
    "snaive" = function() snaive(series, h = horizon, level = 80)
  )
  for (name in if (is.null(asked)) names(peers) else asked) {
    result <- peers[[name]]()
    for (h in seq_len(horizon)) {
      cat(sprintf("\"%s\",%s,%d,%.3f,%.3f,%.3f\n", name, origin, h, result$mean[h], result$lower[h], result$upper[h]))
    }
    flush(stdout())
  }
}
